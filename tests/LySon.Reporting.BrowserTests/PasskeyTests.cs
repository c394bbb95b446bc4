using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>Passkeys with Chromium's own virtual authenticator: everything but the finger is real.</summary>
public sealed class PasskeyTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Dictionary<string, object> Device = new()
    {
        ["options"] = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        },
    };

    private string Origin => $"http://localhost:{App.ClientOptions.BaseAddress.Port}";

    [Fact]
    public async Task A_key_is_added_named_and_opens_the_account_alone()
    {
        var session = await OpenAsync("nhaplieu", byName: true);
        var page = session.Page;
        await PlugInAsync(page);
        await page.GotoAsync("/account/second-factor/keys/new");
        await page.GetByLabel("Tên khóa").FillAsync("iPhone của Lan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã thêm khóa iPhone của Lan.");
        await Assertions.Expect(page.Locator(".code-list li")).ToHaveCountAsync(SecondFactorCodes.RecoveryCount);

        // Signed out and without a name or a password.
        await session.Context.ClearCookiesAsync();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.GotoAsync("/account/forgotten");
        await page.GotoAsync("/account/sign-in?returnUrl=/directives");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/directives");

        await using var scope = App.NewDb();
        var key = await scope.Db.UserPasskeys().AsNoTracking().SingleAsync();
        Assert.Equal("iPhone của Lan", key.Data.Name);
        Assert.Equal(App.Clock.GetUtcNow().UtcDateTime, key.LastUsedAt);
        Assert.True(key.Data.IsUserVerified);
        Assert.Contains(await scope.Db.SignInLog().ToListAsync(), e => e is { Event: SignInEvent.SignedIn, Way: SignInWay.Passkey });
    }

    [Fact]
    public async Task The_button_uses_the_key_and_an_answer_that_was_sent_does_not_count_again()
    {
        var session = await OpenAsync("nhaplieu", byName: true);
        var page = session.Page;
        await PlugInAsync(page);
        await AddKeyAsync(page);
        // The device waits for the button: nothing is offered in the field.
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        await session.Context.ClearCookiesAsync();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        string? sent = null, cookies = null;
        page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith("/account/sign-in/passkey", StringComparison.Ordinal)) sent =
                request.PostData;
        };
        await page.GotoAsync("/account/sign-in");
        await page.RouteAsync("**/account/sign-in/passkey", async route =>
        {
            cookies = (await route.Request.AllHeadersAsync())["cookie"];
            await route.ContinueAsync();
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await page.WaitForURLAsync("**/");

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var copy = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Origin)
        };
        using var again = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in/passkey")
        {
            Content = new StringContent(sent!, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"))
        };
        again.Headers.Add("Cookie", cookies);
        again.Headers.Add("Origin", Origin);
        using var answer = await copy.SendAsync(again);
        Assert.Equal("/account/sign-in", answer.Headers.Location!.OriginalString.Split('?')[0]);
    }

    [Fact]
    public async Task Beside_a_password_a_key_is_the_second_step()
    {
        var session = await OpenAsync("nhaplieu", byName: true);
        var page = session.Page;
        await PlugInAsync(page);
        await AddKeyAsync(page);
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        await session.Context.ClearCookiesAsync();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Tên đăng nhập").FillAsync("nhaplieu");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(Web.Infrastructure.Database.SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in/code**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng khóa truy cập" }).ClickAsync();
        await page.WaitForURLAsync("**/");
    }

    [Fact]
    public async Task A_sign_in_page_that_has_been_open_for_long_still_takes_a_key()
    {
        var session = await OpenAsync("nhaplieu", byName: true);
        var page = session.Page;
        var (cdp, device) = await PlugInAsync(page);
        await AddKeyAsync(page);
        await session.Context.ClearCookiesAsync();
        // The device shows the key, and nobody touches it yet.
        await cdp.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = device, ["enabled"] = false });
        await page.Clock.InstallAsync();
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/account/sign-in?returnUrl=/directives"), r =>
            r.Url.Contains("handler=Options", StringComparison.Ordinal));
        App.Clock.Advance(Web.Infrastructure.Security.Passkeys.PasskeyCeremony.Life);
        await cdp.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = device, ["enabled"] = true });
        await page.Clock.FastForwardAsync((long)Web.Infrastructure.Security.Passkeys.PasskeyCeremony.Life.TotalMilliseconds);
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/directives");
        await using var scope = App.NewDb();
        Assert.DoesNotContain(await scope.Db.SignInLog().ToListAsync(), e => e.Event == SignInEvent.PasskeyFailed);
    }

    private static async Task AddKeyAsync(IPage page)
    {
        await page.GotoAsync("/account/second-factor/keys/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".code-list li")).ToHaveCountAsync(SecondFactorCodes.RecoveryCount);
    }

    private static async Task<(ICDPSession Cdp, string Device)> PlugInAsync(IPage page)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        var added = await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        return (cdp, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
