using System.Net;
using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>What the portal asks a browser for; that keys work is shown in a browser.</summary>
public sealed class PasskeyAskingTests
{
    private const string Asking = "/account/sign-in/passkey?handler=Options";

    [Fact]
    public async Task A_key_is_asked_for_by_the_portal_s_own_address_and_never_by_the_host_that_a_request_names()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a =>
            a.Set("Portal:PublicAddress", "https://baocao.example.vn"));
        var client = app.NewClient();
        var token = (await client.OpenAsync("/account/sign-in")).Form()["__RequestVerificationToken"];
        client.DefaultRequestHeaders.Host = "evil.example";
        using var asked = JsonDocument.Parse(await (await PostAsync(client, token)).Content.ReadAsStringAsync());
        Assert.Equal("baocao.example.vn", asked.RootElement.GetProperty("rpId").GetString());
        Assert.Equal("required", asked.RootElement.GetProperty("userVerification").GetString());
        // It names no account and no key.
        Assert.True(!asked.RootElement.TryGetProperty("allowCredentials", out var keys) || keys.GetArrayLength() == 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://10.0.0.5")]
    [InlineData("http://baocao.example.vn")]
    public async Task Without_an_address_that_browsers_accept_there_are_no_keys(string? address)
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a =>
            { if (address is not null) a.Set("Portal:PublicAddress", address); });
        var client = app.NewClient();
        var page = await client.OpenAsync("/account/sign-in");
        Assert.False(page.Has("[data-passkey-sign-in]"));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(client, page.Form()["__RequestVerificationToken"])).StatusCode);
    }

    [Fact]
    public async Task Nobody_asks_without_the_page_s_token()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(app.NewClient(), "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SignInAsync("nhaplieu"))
            .PostAsync("/account/second-factor/keys/new?handler=Options", null)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(Factors.WrongAnswer)]
    [InlineData("[[[[[[[[")]
    public async Task An_answer_that_is_none_signs_nobody_in(string credential)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = app.NewClient();
        var form = (await client.OpenAsync("/account/sign-in")).Form("[data-passkey-sign-in]");
        await PostAsync(client, form["__RequestVerificationToken"]);
        var page = await form.Fill("credential", credential).SubmitAsync();
        Assert.Equal("/account/sign-in", page.Address);
        Assert.Contains(SecondFactorErrors.PasskeyFailed, page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await client.OpenAsync("/directives")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_diacritics_is_the_portal_s_own_as_browsers_write_it()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a =>
            a.Set("Portal:PublicAddress", "https://báocáo.example.vn"));
        await using var scope = app.NewDb();
        var site = scope.Get<PasskeySite>();
        Assert.Equal("xn--boco-5nac.example.vn", site.Domain);
        Assert.True(IsOwn("https://xn--boco-5nac.example.vn"));
        Assert.False(IsOwn("https://báocáo.example.vn"));
        Assert.False(IsOwn("https://xn--boco-5nac.example.vn:8443"));
        Assert.False(IsOwn("http://xn--boco-5nac.example.vn"));

        bool IsOwn(string origin) =>
            site.IsOwn(new() { HttpContext = new DefaultHttpContext(), Origin = origin, CrossOrigin = false, TopOrigin = null });
    }

    [Fact]
    public async Task What_goes_wrong_beside_a_password_is_said_at_the_second_step()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        await app.AddKeyAsync(await app.IdOfAsync("nhaplieu"));
        var step = await app.PasswordAsync("nhaplieu");
        var page = await step.Form("[data-passkey-sign-in]").Fill("credential", Factors.WrongAnswer).SubmitAsync();
        Assert.StartsWith("/account/sign-in/code", page.Address, StringComparison.Ordinal);
        Assert.Contains(SecondFactorErrors.PasskeyFailed, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_a_key_s_failures_are_slowed_and_logged_as_at_the_door()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
        {
            a.UseAddresses();
            a.Set("SignIn:AttemptsPerMinute", "2");
        });
        await app.AddKeyAsync(await app.IdOfAsync("nhaplieu"));
        var client = (await app.SignInAsync("nhaplieu")).At("203.0.113.77");
        var asked = await client.OpenAsync("/account/confirm");
        for (var i = 0; i < 2; i++) Assert.Contains(SecondFactorErrors.PasskeyFailed, (await AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AnswerAsync()).Status);
        Assert.Contains(SignInEvent.PasskeyFailed, await app.LoggedAsync("nhaplieu"));

        Task<Page> AnswerAsync() => asked.Form("[data-passkey-sign-in]").Fill("credential", Factors.WrongAnswer).SubmitAsync();
    }

    [Fact]
    public async Task Asked_again_only_the_own_key_confirms_whatever_key_is_right()
    {
        var keys = new RightKeyOf();
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Replace = services =>
            services.AddScoped<IPasskeyHandler<ReportingUser>>(_ => keys));
        await app.AddKeyAsync(await app.IdOfAsync("nhaplieu"));
        await app.AddKeyAsync(await app.IdOfAsync("vanthu"), 3, 4);
        var client = await app.SignInAsync("nhaplieu");
        Assert.Contains(SecondFactorErrors.PasskeyFailed, (await AnswerAsync("vanthu")).Text, StringComparison.Ordinal);
        Assert.Equal("/account/security", (await AnswerAsync("nhaplieu")).Address);

        async Task<Page> AnswerAsync(string owner)
        {
            keys.Owner = owner;
            var form = (await client.OpenAsync("/account/confirm")).Form("[data-passkey-sign-in]");
            await PostAsync(client, form["__RequestVerificationToken"]);
            return await form.Fill("credential", Factors.WrongAnswer).SubmitAsync();
        }
    }

    [Theory, BothDatabases]
    public async Task A_known_browser_has_no_more_tries_at_other_people_s_keys_than_a_strange_one(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a =>
        {
            a.UseAddresses();
            a.Set("SignIn:AttemptsPerMinute", "3");
        });
        await app.AddKeyAsync(await app.IdOfAsync("quantri"));
        var (owner, insider) = (app.NewClient().At("10.51.8.24"), app.NewClient().At("203.0.113.77"));
        foreach (var (client, name) in (IEnumerable<(HttpClient, string)>)[(owner, "quantri"), (insider, "so")])
            await (await client.TryAsync(name, SampleAccounts.Password)).FormWithButton("Đăng xuất").SubmitAsync();
        for (var i = 1; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(insider)).Status);
        var waiting = await AnswerAsync(insider);
        Assert.Equal(HttpStatusCode.TooManyRequests, waiting.Status);
        Assert.True(waiting.Response.Headers.Contains("Retry-After"));
        Assert.Contains("Nhập sai nhiều lần", waiting.Text, StringComparison.Ordinal);

        // The owner's browser is not hindered by it, even in the same network, and is slowed by its own failures.
        for (var i = 0; i < ThrottleRule.OfSource.Free; i++) Assert.Equal(
            HttpStatusCode.OK, (await AnswerAsync(owner.At("203.0.113.77"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AnswerAsync(owner)).Status);

        static async Task<Page> AnswerAsync(HttpClient client) =>
            await (await client.OpenAsync("/account/sign-in")).Form("[data-passkey-sign-in]").Fill("credential", Factors.WrongAnswer)
                .SubmitAsync();
    }

    /// <summary>Takes every answer for that of one person's key.</summary>
    private sealed class RightKeyOf : IPasskeyHandler<ReportingUser>
    {
        public string Owner { get; set; } = "";

        public Task<PasskeyCreationOptionsResult> MakeCreationOptionsAsync(PasskeyUserEntity userEntity, HttpContext httpContext) =>
            throw new NotSupportedException();

        public Task<PasskeyRequestOptionsResult> MakeRequestOptionsAsync(ReportingUser? user, HttpContext httpContext) =>
            Task.FromResult(new PasskeyRequestOptionsResult { RequestOptionsJson = "{}", AssertionState = "asked" });

        public Task<PasskeyAttestationResult> PerformAttestationAsync(PasskeyAttestationContext context) =>
            throw new NotSupportedException();

        public async Task<PasskeyAssertionResult<ReportingUser>> PerformAssertionAsync(PasskeyAssertionContext context)
        {
            var users = context.HttpContext.RequestServices.GetRequiredService<UserManager<ReportingUser>>();
            var owner = (await users.FindByNameAsync(Owner))!;
            return PasskeyAssertionResult.Success((await users.GetPasskeysAsync(owner))[0], owner);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(Asking, form);
    }
}
