using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// `/q/{code}`: GET shows, POST counts. A post needs no antiforgery token: it acts for nobody, so a forged one gains nothing that a plain request would
/// not; posts that a browser marks as coming from another site are refused all the same, so that no page can make its visitors scan.
/// </summary>
internal static class ScanAddresses
{
    public const string RateLimit = "scans";
    public const string KeyHeader = "Idempotency-Key";
    public const string KeyField = "key";

    /// <summary>Seconds after which a refused phone may come again.</summary>
    private const int RetrySeconds = 10;

    /// <summary>Whether a request is a scan to count.</summary>
    public static bool Counts(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/q", StringComparison.Ordinal);

    public static void MapScanAddresses(this WebApplication app)
    {
        var address = app.MapGroup("/q/{code}").AllowAnonymous().AddEndpointFilter<DatabaseOutage>();
        address.MapGet("", ShowAsync);
        address.MapPost("", CountAsync).RequireRateLimiting(RateLimit).DisableAntiforgery();
    }

    private static async Task ShowAsync(HttpContext context, string code, VenueLookup lookup, DeviceMark device, ReportingDbContext db, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept";
        var venue = await lookup.FindAsync(code, context.RequestAborted);
        var counts = venue?.CountsOn(time.Today()) == true;
        context.Response.StatusCode = venue is null ? StatusCodes.Status404NotFound : counts ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        var json = context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        if (!counts || venue is null)
        {
            if (json) await context.Response.WriteAsJsonAsync(new { error = venue is null ? "unknown" : "closed" });
            else await ScanPage.WriteAsync(context, ScanPage.Refused(venue));
            return;
        }
        var sums = await ScanSums.LoadAsync(db, venue.Id, time.Today(), context.RequestAborted);
        if (json) await context.Response.WriteAsJsonAsync(new { venue = venue.Name, today = sums.Today, total = sums.Total });
        else await ScanPage.WriteAsync(context, ScanPage.Of(venue, sums, device.CountedAt(context, venue.Id)));
    }

    private static async Task CountAsync(HttpContext context, string code, VenueLookup lookup, DeviceMark device, ScanQueue queue, TimeProvider time)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, null);
            return;
        }
        var venue = await lookup.FindAsync(code, context.RequestAborted);
        if (venue?.CountsOn(time.Today()) != true)
        {
            await RefuseAsync(context, venue is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, venue);
            return;
        }
        if (device.CountedAt(context, venue.Id) is null)
        {
            var answer = await queue.CountAsync(CountedScan.At(venue.Id, time.GetUtcNow().UtcDateTime, await KeyAsync(context)));
            if (answer != ScanAnswer.Counted)
            {
                await AskToComeAgainAsync(context, venue);
                return;
            }
            device.Put(context, venue.Id);
        }
        if (!IsForm(context)) response.StatusCode = StatusCodes.Status204NoContent;
        else
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = (context.Request.PathBase + context.Request.Path).ToString();
        }
    }

    /// <summary>503: nothing is known to be counted, and the same request under the same key is welcome in a while.</summary>
    internal static Task AskToComeAgainAsync(HttpContext context, ScannedVenue? venue)
    {
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, venue);
    }

    private static async Task RefuseAsync(HttpContext context, int status, ScannedVenue? venue)
    {
        context.Response.StatusCode = status;
        if (IsForm(context)) await ScanPage.WriteAsync(context, status == StatusCodes.Status503ServiceUnavailable ? ScanPage.Weak(venue) : ScanPage.Refused(venue));
        // An empty text keeps the portal's large error page away from a phone that only reads the number.
        else context.Response.ContentType = "text/plain";
    }

    /// <summary>The button of a browser without script, as opposed to the script or another program.</summary>
    private static bool IsForm(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static async Task<Guid?> KeyAsync(HttpContext context)
    {
        if (Guid.TryParse(context.Request.Headers[KeyHeader], out var key)) return key;
        if (!context.Request.HasFormContentType) return null;
        return Guid.TryParse((await context.Request.ReadFormAsync(context.RequestAborted))[KeyField], out var field) ? field : null;
    }
}
