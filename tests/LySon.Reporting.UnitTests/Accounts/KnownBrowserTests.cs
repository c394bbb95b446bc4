using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class KnownBrowserTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2021, 11, 9, 8, 5, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider protection = new();
    private string cookie = "";

    [Fact]
    public void An_account_keeps_its_name_for_the_browser_and_another_account_has_none()
    {
        Assert.Null(DeviceOf(1));
        Remember(1);
        var device = DeviceOf(1);
        Assert.NotNull(device);
        Assert.Null(DeviceOf(2));
        Remember(2);
        Remember(1);
        Assert.Equal(device, DeviceOf(1));
        Assert.NotEqual(device, DeviceOf(2));
    }

    [Fact]
    public void A_browser_is_known_for_its_days_since_the_last_sign_in_and_not_at_their_end()
    {
        Remember(1);
        clock.Advance(KnownBrowser.Lifetime - TimeSpan.FromSeconds(1));
        Remember(2);
        Assert.NotNull(DeviceOf(1));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((null, true), (DeviceOf(1), DeviceOf(2) is not null));
    }

    [Fact]
    public void Of_six_accounts_the_one_used_longest_ago_is_forgotten()
    {
        for (var user = 1; user <= KnownBrowser.AccountsMax; user++) Remember(user);
        Remember(1);
        Remember(6);
        Assert.Equal([1, 3, 4, 5, 6], Enumerable.Range(1, 6).Where(u => DeviceOf(u) is not null));
    }

    [Fact]
    public void What_the_portal_did_not_write_names_nobody()
    {
        Remember(1);
        var own = cookie;
        foreach (var foreign in (string[])["1:abc:9999999999", new EphemeralDataProtectionProvider()
            .CreateProtector("LySon.Reporting.KnownBrowser").Protect("1:abc:9999999999"), own + "A"])
        {
            cookie = foreign;
            Assert.Null(DeviceOf(1));
        }
    }

    private string? DeviceOf(int user) => Browser(new DefaultHttpContext()).DeviceOf(user);

    private void Remember(int user)
    {
        var context = new DefaultHttpContext();
        Browser(context).Remember(user);
        var set = SetCookieHeaderValue.Parse(context.Response.Headers.SetCookie.ToString());
        Assert.Equal((KnownBrowser.Cookie, "/account", true, KnownBrowser.Lifetime),
            (set.Name.ToString(), set.Path.ToString(), set.HttpOnly, set.MaxAge));
        cookie = Uri.UnescapeDataString(set.Value.ToString());
    }

    private KnownBrowser Browser(HttpContext context)
    {
        if (cookie.Length > 0) context.Request.Headers.Cookie = $"{KnownBrowser.Cookie}={cookie}";
        return new(protection, new HttpContextAccessor { HttpContext = context }, clock);
    }
}
