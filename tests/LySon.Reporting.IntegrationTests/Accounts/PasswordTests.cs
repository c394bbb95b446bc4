using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class PasswordTests
{
    private const string Address = "/account/password";
    private const string Own = "chín chiếc thuyền câu";

    [Theory, BothDatabases]
    public async Task A_new_password_counts_from_the_next_sign_in_and_the_session_goes_on(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var done = await SendAsync(client, SampleAccounts.Password, Own);
        Assert.Equal("/", done.Address);
        Assert.Equal("Đã đổi mật khẩu.", done.Confirmation);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/directives", (await client.OpenAsync("/directives")).Address);

        var form = (await app.NewClient().OpenAsync("/account/sign-in")).Form().Fill("UserName", "nhaplieu");
        Assert.Equal(AccountErrors.WrongPair, (await form.Fill("Password", SampleAccounts.Password).SubmitAsync()).Errors["Password"]);
        Assert.Equal("/", (await form.Fill("Password", Own).SubmitAsync()).Address);
    }

    [Theory, BothDatabases]
    public async Task A_changed_password_ends_the_sessions_elsewhere(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var elsewhere = await app.SignInAsync("nhaplieu");
        await SendAsync(await app.SignInAsync("nhaplieu"), SampleAccounts.Password, Own);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/account/sign-in", (await elsewhere.OpenAsync("/directives")).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sai", Own, "Current", "Mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.")]
    [InlineData(SampleAccounts.Password, "biển lặng đ", "New",
        "Mật khẩu cần ít nhất 12 ký tự. Ghép vài từ dễ nhớ với nhau, hoặc bật lớp thứ hai để dùng mật khẩu từ 8 ký tự.")]
    [InlineData(SampleAccounts.Password, "matkhau@123456", "New",
        "Mật khẩu này nhiều người dùng nên dễ bị đoán. Ghép vài từ không liên quan với nhau.")]
    [InlineData(SampleAccounts.Password, "UBND Lý Sơn 2026", "New",
        "Mật khẩu không dựa trên tên của anh/chị, của đơn vị hoặc của Cổng báo cáo. Chọn các từ khác.")]
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
        page = await page.Form().Fill("Current", SampleAccounts.Password).Fill("New", Own).Fill("Repeat", Own + "x").SubmitAsync();
        Assert.Equal(AccountErrors.RepeatDiffers, page.Errors["Repeat"]);
    }

    private static async Task<Page> SendAsync(HttpClient client, string current, string wanted) =>
        await (await client.OpenAsync(Address)).Form().Fill("Current", current).Fill("New", wanted).Fill("Repeat", wanted).SubmitAsync();

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task A_long_password_counts_whole_up_to_its_limit(int length, bool taken)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var wanted = string.Concat(Enumerable.Repeat("sóng và gió đông ", 10))[..length];
        var page = await SendAsync(await app.SignInAsync("nhaplieu"), SampleAccounts.Password, wanted);
        Assert.Equal(taken ? "/" : Address, page.Address);
        if (taken) Assert.Equal(AccountErrors.WrongPair, (await app.PasswordAsync("nhaplieu", wanted[..^1])).Errors["Password"]);
        if (taken) Assert.Equal("/", (await app.PasswordAsync("nhaplieu", wanted)).Address);
    }

    [Fact]
    public async Task A_password_is_the_same_however_the_keyboard_composes_it()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await SendAsync(await app.SignInAsync("nhaplieu"), SampleAccounts.Password, Own.Normalize(System.Text.NormalizationForm.FormD));
        Assert.Equal("/", (await app.PasswordAsync("nhaplieu", Own.Normalize(System.Text.NormalizationForm.FormC))).Address);
        Assert.Equal("/", (await app.PasswordAsync("nhaplieu", Own.Normalize(System.Text.NormalizationForm.FormD))).Address);
    }
}
