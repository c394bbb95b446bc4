using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// A signed cookie on the device that says when it was counted here, sent back to this one venue's address only. Nothing of it is stored, and it names
/// no person: two devices counted in the same second carry the same content.
/// </summary>
internal sealed class DeviceMark(IDataProtectionProvider protection, IOptions<ScanOptions> options, TimeProvider time)
{
    private const string Cookie = "lyson.scan";

    /// <summary>Addresses remembered at once; beyond, all are forgotten.</summary>
    private const int AddressesMax = 50_000;

    private readonly IDataProtector protector = protection.CreateProtector("LySon.Reporting.Scans.Device");
    private readonly ConcurrentDictionary<(PathString Path, bool Secure), (long Second, string Header)> made = new();
    private readonly TimeSpan window = TimeSpan.FromMinutes(options.Value.OncePerMinutes);

    /// <summary>When this device was counted at the venue within the window; null if it was not.</summary>
    public DateTimeOffset? CountedAt(HttpContext context, int venueId)
    {
        if (window == TimeSpan.Zero || context.Request.Cookies[Cookie] is not { Length: > 0 and < 1_000 } text) return null;
        try
        {
            var mark = protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            if (mark.Length != 12 || BinaryPrimitives.ReadInt32BigEndian(mark) != venueId) return null;
            var at = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(mark.AsSpan(4)));
            var now = time.GetUtcNow();
            return at <= now && now < at + window ? at : null;
        }
        catch (Exception failure) when (failure is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Put(HttpContext context, int venueId)
    {
        if (window != TimeSpan.Zero)
            context.Response.Headers.SetCookie = HeaderOf(venueId, context.Request.PathBase + context.Request.Path, context.Request.IsHttps, time.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <summary>Made once a second and address: whoever is counted in it carries the same.</summary>
    private string HeaderOf(int venueId, PathString path, bool secure, long second)
    {
        if (made.TryGetValue((path, secure), out var known) && known.Second == second) return known.Header;
        var mark = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(mark, venueId);
        BinaryPrimitives.WriteInt64BigEndian(mark.AsSpan(4), second);
        var header = new SetCookieHeaderValue(Cookie, WebEncoders.Base64UrlEncode(protector.Protect(mark)))
        {
            Path = path.ToUriComponent(), MaxAge = window, HttpOnly = true, SameSite = Microsoft.Net.Http.Headers.SameSiteMode.Lax, Secure = secure,
        }.ToString();
        if (made.Count >= AddressesMax) made.Clear();
        made[(path, secure)] = (second, header);
        return header;
    }
}
