using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// POST `/q/{code}` counts. A province scans thousands of times a second, so it takes the short way, past all that pages need: routes,
/// sign-in, compression, the request log. It needs no antiforgery token: it acts for nobody, so a forged one gains nothing that a plain
/// request would not; posts that a browser marks as coming from another site (`Sec-Fetch-Site`, or an `Origin` that is not the portal's)
/// are refused all the same, so that no page can make its visitors scan.
/// </summary>
internal sealed class ScanCounting(
    VenueLookup lookup, DeviceMark device, ScanQueue queue, OwnOrigin origin, OutageWatch outage, IOptions<ScanOptions> options,
    TimeProvider time, ILogger<ScanCounting> log) : IDisposable
{
    public const string KeyHeader = "Idempotency-Key";
    public const string KeyField = "key";

    /// <summary>Says to the page's script that this device was counted before and not again.</summary>
    private const string EarlierHeader = "Counted-Earlier";

    /// <summary>Bytes of a form with nothing but a key, and room.</summary>
    private const int FormBytesMax = 4_096;

    private readonly MinuteLimit<NetworkKey>? perNetwork = MinuteLimit<NetworkKey>.Of(options.Value.PermitsPerMinute, time);
    private readonly MinuteLimit<(int Venue, NetworkKey Network)>? perVenue =
        MinuteLimit<(int, NetworkKey)>.Of(options.Value.PerVenueAndNetworkPerMinute, time);

    /// <returns>The one segment behind `/q/` of a scan to count; null for any other request.</returns>
    public static string? CodeIn(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.Path.StartsWithSegments(
            ScanAddresses.Codes, StringComparison.OrdinalIgnoreCase, out var rest)
            || rest.Value is not { Length: > 1 } text) return null;
        var code = text.EndsWith('/') ? text[1..^1] : text[1..];
        return code.Length == 0 || code.Contains('/', StringComparison.Ordinal) ? null : code;
    }

    public async Task AnswerAsync(HttpContext context, string code)
    {
        context.Response.Headers.CacheControl = "no-store";
        // The middleware that does this for others stands behind; a program that only reads the number shows nothing.
        if (ScanPage.IsWanted(context)) SecuritySetup.PutSecurityHeaders(context.Response.Headers);
        Guid? key = null;
        try
        {
            // Read first: whoever is asked to come again comes with the same key.
            key = await KeyAsync(context);
            await CountAsync(context, code, key);
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is BadHttpRequestException or InvalidDataException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, null);
        }
        catch (Exception failure) when (!context.Response.HasStarted && DatabaseOutage.Is(failure))
        {
            outage.Met(failure);
            await ComeAgain.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, null, key);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(failure, "A scan could not be answered");
            await ComeAgain.AnswerAsync(context, StatusCodes.Status500InternalServerError, null, key);
        }
    }

    public void Dispose()
    {
        perNetwork?.Dispose();
        perVenue?.Dispose();
    }

    private async Task CountAsync(HttpContext context, string code, Guid? key)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" || !origin.Sent(context.Request))
        {
            await ForeignAsync(context);
            return;
        }
        if (perNetwork?.Admits(NetworkKey.Of(context)) == false)
        {
            await ComeAgain.AnswerAsync(context, StatusCodes.Status429TooManyRequests, null, key);
            return;
        }
        var venue = await lookup.FindAsync(code, context.RequestAborted);
        if (venue?.CountsOn(time.Today()) != true)
        {
            await RefuseAsync(context, venue is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, venue);
            return;
        }
        var isNew = device.CountedAt(context, venue.Id) is null;
        if (isNew)
        {
            if (perVenue?.Admits((venue.Id, NetworkKey.Of(context))) == false)
            {
                await ComeAgain.AnswerAsync(context, StatusCodes.Status429TooManyRequests, venue, key);
                return;
            }
            var answer = await queue.CountAsync(CountedScan.At(venue.Id, time.GetUtcNow().UtcDateTime, key));
            if (answer != ScanAnswer.Counted)
            {
                await ComeAgain.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, venue, key);
                return;
            }
            device.Put(context, venue.Id);
        }
        if (!ScanPage.IsWanted(context))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            if (!isNew) context.Response.Headers[EarlierHeader] = "1";
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        var address = context.Request.PathBase + context.Request.Path;
        // The proof travels in the address: a browser that keeps no cookies is told as truly.
        context.Response.Headers.Location = address.ToUriComponent() + (isNew
            ? $"?{DeviceMark.ProofField}={device.Proof(context, venue.Id)}" : "");
    }

    private static Task ForeignAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (ScanPage.IsWanted(context)) return ScanPage.WriteAsync(context, ScanPage.Foreign(context.Request.PathBase));
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(ScanPage.ForeignWords, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, ScannedVenue? venue)
    {
        context.Response.StatusCode = status;
        return ScanPage.IsWanted(context)
            ? ScanPage.WriteAsync(context, ScanPage.Refused(context.Request.PathBase, venue)) : Task.CompletedTask;
    }

    private static async Task<Guid?> KeyAsync(HttpContext context)
    {
        if (Guid.TryParse(context.Request.Headers[KeyHeader], out var key)) return key;
        if (!context.Request.HasFormContentType) return null;
        if (context.Features[typeof(IHttpMaxRequestBodySizeFeature)]
            is IHttpMaxRequestBodySizeFeature { IsReadOnly: false } body) body.MaxRequestBodySize = FormBytesMax;
        return Guid.TryParse((await context.Request.ReadFormAsync(context.RequestAborted))[KeyField], out var field) ? field : null;
    }
}
