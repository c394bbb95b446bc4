using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class PasswordTests
{
    private const string Address = "/account/password";

    [Theory, BothDatabases]
    public async Task A_new_password_counts_from_the_next_sign_in_and_the_session_goes_on(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var done = await SendAsync(client, SampleAccounts.Password, "Dao@Be2021");
        Assert.Equal("/", done.Address);
        Assert.Equal("Đã đổi mật khẩu.", done.Confirmation);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/directives", (await client.OpenAsync("/directives")).Address);

        var form = (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", "nhaplieu");
        Assert.Equal(AccountErrors.WrongPair, (await form.Fill("Password", SampleAccounts.Password).SubmitAsync()).Errors["Password"]);
        Assert.Equal("/", (await form.Fill("Password", "Dao@Be2021").SubmitAsync()).Address);
    }

    [Theory, BothDatabases]
    public async Task A_changed_password_ends_the_sessions_elsewhere(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var elsewhere = await app.SignInAsync("nhaplieu");
        await SendAsync(await app.SignInAsync("nhaplieu"), SampleAccounts.Password, "Dao@Be2021");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/account/sign-in", (await elsewhere.OpenAsync("/directives")).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sai", "Dao@Be2021", "Current", "Mật khẩu hiện tại không đúng.")]
    [InlineData(SampleAccounts.Password, "Ab@1", "New", "Mật khẩu cần ít nhất 8 ký tự.")]
    [InlineData(SampleAccounts.Password, "daobe@2021", "New", "Mật khẩu cần ít nhất một chữ hoa.")]
    [InlineData(SampleAccounts.Password, "DAOBE@2021", "New", "Mật khẩu cần ít nhất một chữ thường.")]
    [InlineData(SampleAccounts.Password, "DaoBe@DaoBe", "New", "Mật khẩu cần ít nhất một chữ số.")]
    [InlineData(SampleAccounts.Password, "DaoBe2021", "New", "Mật khẩu cần ít nhất một ký tự đặc biệt, ví dụ @ hoặc #.")]
    public async Task A_password_that_breaks_a_rule_is_refused_with_the_rule(string current, string wanted, string field, string sentence)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await SendAsync(await app.SignInAsync("nhaplieu"), current, wanted);
        Assert.Equal(Address, page.Address);
        Assert.Equal(sentence, page.Errors[field]);
    }

    [Fact]
    public async Task Two_different_new_passwords_are_refused()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync(Address);
        page = await page.Form().Fill("Current", SampleAccounts.Password).Fill("New", "Dao@Be2021").Fill("Repeat", "Dao@Be2022").SubmitAsync();
        Assert.Equal(AccountErrors.RepeatDiffers, page.Errors["Repeat"]);
    }

    private static async Task<Page> SendAsync(HttpClient client, string current, string wanted) =>
        await (await client.OpenAsync(Address)).Form().Fill("Current", current).Fill("New", wanted).Fill("Repeat", wanted).SubmitAsync();
}
