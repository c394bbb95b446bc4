using System.Net;
using System.Text.Json;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>What the portal asks a browser for; that keys work is shown in a browser.</summary>
public sealed class PasskeyAskingTests
{
    private const string Asking = "/account/sign-in/passkey?handler=Options";

    [Fact]
    public async Task A_key_is_asked_for_by_the_portal_s_own_address_and_never_by_the_host_that_a_request_names()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a => a.Set("Portal:PublicAddress", "https://baocao.example.vn"));
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
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a => { if (address is not null) a.Set("Portal:PublicAddress", address); });
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
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.SignInAsync("nhaplieu")).PostAsync("/account/second-factor/keys/new?handler=Options", null)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"id":"AQI","rawId":"AQI","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA","userHandle":"MQ"},"clientExtensionResults":{}}""")]
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

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(Asking, form);
    }
}
