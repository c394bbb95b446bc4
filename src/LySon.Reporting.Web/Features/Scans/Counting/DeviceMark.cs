using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// A signed cookie on the device that says when it was counted here, sent back to this one venue's address only. Nothing of it is stored, and it names
/// no person: two devices counted in the same second carry the same content.
/// </summary>
internal sealed class DeviceMark(IDataProtectionProvider protection, IOptions<ScanOptions> options, TimeProvider time)
{
    private const string Cookie = "lyson.scan";

    /// <summary>Venues remembered at once; beyond, all are forgotten.</summary>
    private const int VenuesMax = 50_000;

    private readonly IDataProtector protector = protection.CreateProtector("LySon.Reporting.Scans.Device");
    private readonly ConcurrentDictionary<int, (long Second, string Text)> made = new();
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
        if (window == TimeSpan.Zero) return;
        context.Response.Cookies.Append(Cookie, TextOf(venueId, time.GetUtcNow().ToUnixTimeSeconds()), new()
        {
            Path = context.Request.PathBase + context.Request.Path, MaxAge = window, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
        });
    }

    /// <summary>Made once a second and venue: whoever is counted in it carries the same.</summary>
    private string TextOf(int venueId, long second)
    {
        if (made.TryGetValue(venueId, out var known) && known.Second == second) return known.Text;
        var mark = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(mark, venueId);
        BinaryPrimitives.WriteInt64BigEndian(mark.AsSpan(4), second);
        var text = WebEncoders.Base64UrlEncode(protector.Protect(mark));
        if (made.Count >= VenuesMax) made.Clear();
        made[venueId] = (second, text);
        return text;
    }
}
