using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class SignInTests
{
    private const string Address = "/account/sign-in";

    [Theory, BothDatabases]
    public async Task The_right_pair_leads_to_the_overview_and_signing_out_ends_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = app.NewClient();
        var overview = await SendAsync(client, "nhaplieu", SampleAccounts.Password);
        Assert.Equal(("/", HttpStatusCode.OK), (overview.Address, overview.Status));

        var signedOut = await overview.FormWithButton("Đăng xuất").SubmitAsync();
        Assert.Equal(Address, signedOut.Address);
        Assert.StartsWith(Address, (await client.OpenAsync("/directives")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_go()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = app.NewClient();
        var asked = await client.OpenAsync("/directives?q=bluezone");
        Assert.StartsWith(Address, asked.Address, StringComparison.Ordinal);
        Assert.Equal("/directives?q=bluezone", (await SendAsync(asked, "nhaplieu", SampleAccounts.Password)).Address);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData(@"/\example.com")]
    [InlineData("javascript:alert(1)")]
    public async Task A_link_to_elsewhere_is_not_followed(string returnUrl)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var asked = await app.NewClientThatStays().OpenAsync($"{Address}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var answer = await SendAsync(asked, "nhaplieu", SampleAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/", answer.Response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("nhaplieu", "sai mật khẩu")]
    [InlineData("khong-co-ai", SampleAccounts.Password)]
    public async Task A_wrong_pair_is_refused_without_saying_which_half_is_wrong(string userName, string password)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await SendAsync(app.NewClient(), userName, password);
        Assert.Equal(Address, page.Address);
        Assert.Equal(AccountErrors.WrongPair, Assert.Single(page.Errors).Value);
        Assert.Equal(userName, page.Form()["UserName"]);
        Assert.Equal("", page.Form()["Password"]);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_at_its_field()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await SendAsync(app.NewClient(), "", "");
        Assert.Equal(AccountErrors.UserNameMissing, page.Errors["UserName"]);
        Assert.Equal(AccountErrors.PasswordMissing, page.Errors["Password"]);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Sample_accounts_are_offered_in_development_only(string environment, bool offered)
    {
        await using var app = await ReportingTestApp.StartAsync(environment: environment);
        var page = await app.NewClient().OpenAsync(Address);
        Assert.Equal(offered, page.Text.Contains(SampleAccounts.Password, StringComparison.Ordinal));
    }

    private static async Task<Page> SendAsync(HttpClient client, string userName, string password) =>
        await SendAsync(await client.OpenAsync(Address), userName, password);

    private static Task<Page> SendAsync(Page page, string userName, string password) =>
        page.Form().Fill("Tên đăng nhập", userName).Fill("Mật khẩu", password).SubmitAsync();
}
