using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// A signed cookie of a browser from which an account has signed in (OWASP's device cookie). It opens nothing: its failures are counted by
/// themselves, so that nobody's wrong passwords hinder this browser, and its own hinder nobody else.
/// </summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider time)
{
    public const string Cookie = "lyson.known";

    /// <summary>Accounts that one browser is known to; the one used longest ago is forgotten.</summary>
    public const int AccountsMax = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>Not sent with anything but the pages of signing in.</summary>
    private const string Path = AccountAddresses.Folder;

    private const int TextMax = 2_000;

    private readonly IDataProtector protector = protection.CreateProtector("LySon.Reporting.KnownBrowser");

    private sealed record Mark(int UserId, string Device, long Second);

    /// <returns>The browser's name for this account; null when the account has not signed in from it.</returns>
    public string? DeviceOf(int userId) => Read().Find(m => m.UserId == userId)?.Device;

    /// <summary>The account has signed in from this browser.</summary>
    public void Remember(int userId)
    {
        if (http.HttpContext is not { Response.HasStarted: false } context) return;
        var marks = Read();
        var device = marks.Find(m => m.UserId == userId)?.Device ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        marks.RemoveAll(m => m.UserId == userId);
        marks.Insert(0, new(userId, device, time.GetUtcNow().ToUnixTimeSeconds()));
        var text = string.Join(
            ' ', marks.Take(AccountsMax).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.UserId}:{m.Device}:{m.Second}")));
        context.Response.Cookies.Append(Cookie, protector.Protect(text), new()
        {
            HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = Lifetime,
            Path = context.Request.PathBase + Path, IsEssential = true,
        });
    }

    private List<Mark> Read()
    {
        if (http.HttpContext?.Request.Cookies[Cookie] is not { Length: > 0 and < TextMax } text) return [];
        try
        {
            var oldest = (time.GetUtcNow() - Lifetime).ToUnixTimeSeconds();
            return [.. protector.Unprotect(text).Split(' ').Select(Parse).Where(m => m.Second > oldest)];
        }
        catch (CryptographicException)
        {
            // Not ours, or of a key that is gone.
            return [];
        }
    }

    private static Mark Parse(string text) => text.Split(':') is [var user, var device, var second]
        ? new(int.Parse(user, CultureInfo.InvariantCulture), device, long.Parse(second, CultureInfo.InvariantCulture))
        : throw new CryptographicException("Not a mark of a known browser.");
}
