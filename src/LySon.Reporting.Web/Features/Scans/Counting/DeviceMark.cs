using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// A signed cookie on the device that says when it was counted here, sent back to this one venue's address only. Nothing of it is stored,
/// and it names no person: two devices counted in the same second carry the same content.
/// </summary>
internal sealed class DeviceMark(IDataProtectionProvider protection, IOptions<ScanOptions> options, TimeProvider time)
{
    /// <summary>Carries the mark in the address of the page that follows a count.</summary>
    public const string ProofField = "counted";

    private const string Cookie = "lyson.scan";
    private const int MarkBytes = 12;

    /// <summary>How long that page says "counted" when it is loaded again.</summary>
    private static readonly TimeSpan ProofTime = TimeSpan.FromMinutes(2);

    /// <summary>Addresses remembered at once; beyond, all are forgotten.</summary>
    private const int AddressesMax = 50_000;

    private readonly IDataProtector protector = protection.CreateProtector("LySon.Reporting.Scans.Device");
    private readonly ConcurrentDictionary<(PathString Path, bool Secure), (long Second, string Mark, string Header)> made = new();
    private readonly TimeSpan window = TimeSpan.FromMinutes(options.Value.OncePerMinutes);

    /// <summary>When this device was counted at the venue within the window; null if it was not.</summary>
    public DateTimeOffset? CountedAt(HttpContext context, int venueId) =>
        window == TimeSpan.Zero ? null : Read(context.Request.Cookies[Cookie], venueId, window);

    /// <summary>When the request that led to this page was counted; null if it was not, or is long past.</summary>
    public DateTimeOffset? JustCountedAt(HttpContext context, int venueId) => Read(context.Request.Query[ProofField], venueId, ProofTime);

    private DateTimeOffset? Read(string? text, int venueId, TimeSpan valid)
    {
        if (text is not { Length: > 0 and < 1_000 }) return null;
        try
        {
            var mark = protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            if (mark.Length != MarkBytes || BinaryPrimitives.ReadInt32BigEndian(mark) != venueId) return null;
            var at = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(mark.AsSpan(4)));
            var now = time.GetUtcNow();
            return at <= now && now < at + valid ? at : null;
        }
        catch (Exception failure) when (failure is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Put(HttpContext context, int venueId)
    {
        if (window != TimeSpan.Zero) context.Response.Headers.SetCookie = Made(context, venueId).Header;
    }

    public string Proof(HttpContext context, int venueId) => Made(context, venueId).Mark;

    /// <summary>Made once a second and address: whoever is counted in it carries the same.</summary>
    private (long Second, string Mark, string Header) Made(HttpContext context, int venueId)
    {
        var (path, secure, second) = (context.Request.PathBase + context.Request.Path, context.Request.IsHttps,
            time.GetUtcNow().ToUnixTimeSeconds());
        if (made.TryGetValue((path, secure), out var known) && known.Second == second) return known;
        var mark = new byte[MarkBytes];
        BinaryPrimitives.WriteInt32BigEndian(mark, venueId);
        BinaryPrimitives.WriteInt64BigEndian(mark.AsSpan(4), second);
        var text = WebEncoders.Base64UrlEncode(protector.Protect(mark));
        var header = new SetCookieHeaderValue(Cookie, text)
        {
            Path = path.ToUriComponent(), MaxAge = window, HttpOnly = true, SameSite = Microsoft.Net.Http.Headers.SameSiteMode.Lax,
            Secure = secure,
        }.ToString();
        if (made.Count >= AddressesMax) made.Clear();
        return made[(path, secure)] = (second, text, header);
    }
}
