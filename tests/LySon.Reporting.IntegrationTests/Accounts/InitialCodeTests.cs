using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class InitialCodeTests
{
    private const string Own = "chín chiếc thuyền câu";

    [Theory, BothDatabases]
    public async Task A_first_code_opens_nothing_but_the_page_that_replaces_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (added, code) = await AddAsync(app);
        Assert.Equal("Đã thêm tài khoản tran.thi.hoa.", added.Confirmation);

        var client = app.NewClient();
        var first = await app.PasswordAsync("tran.thi.hoa", code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), client);
        Assert.Equal("/account/password", first.Address);
        foreach (var address in (string[])["/", "/directives", "/reports", "/notifications", "/account/second-factor/app"])
            Assert.Equal("/account/password", (await client.OpenAsync(address)).Address);
        Assert.Equal(AccountErrors.SamePassword, (await first.Form().Fill("New", code).Fill("Repeat", code).SubmitAsync()).Errors["New"]);
        Assert.Equal("/", (await first.Form().Fill("New", Own).Fill("Repeat", Own).SubmitAsync()).Address);
        Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/directives")).Status);

        Assert.Equal(AccountErrors.WrongPair, (await app.PasswordAsync("tran.thi.hoa", code)).Errors["Password"]);
        Assert.Equal("/", (await app.PasswordAsync("tran.thi.hoa", Own)).Address);
        Assert.Contains(SignInEvent.InitialCodeReplaced, await app.LoggedAsync("tran.thi.hoa"));
    }

    [Fact]
    public async Task The_code_is_shown_once_and_stands_nowhere_afterwards()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (added, code) = await AddAsync(app);
        var administrator = await app.SignInAsync("quantri");
        Assert.DoesNotContain(code, (await administrator.OpenAsync(added.Address)).Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)
            .Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_its_days_the_code_is_no_longer_taken()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Accounts:CodeDays", "3"));
        var (_, code) = await AddAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.Equal("/account/password", (await app.PasswordAsync("tran.thi.hoa", code)).Address);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AccountErrors.CodeOver, (await app.PasswordAsync("tran.thi.hoa", code)).Errors["Password"]);
    }

    [Fact]
    public async Task Who_waits_before_replacing_the_code_types_it_once_more_on_the_same_page()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (_, code) = await AddAsync(app);
        var page = await app.PasswordAsync("tran.thi.hoa", code);
        Assert.False(page.Has("input[name=Current]"));
        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        var asked = await page.Form().Fill("New", Own).Fill("Repeat", Own).SubmitAsync();
        Assert.Equal(("/account/password", AccountErrors.CodeMissing), (asked.Address, asked.Errors["Current"]));
        asked = await asked.Form().Fill("Current", "ABCD-EFGH-JKMN-PQRS").Fill("New", Own).Fill("Repeat", Own).SubmitAsync();
        Assert.Equal(AccountErrors.CodeMismatch, asked.Errors["Current"]);
        Assert.Equal("/", (await asked.Form().Fill("Current", code).Fill("New", Own).Fill("Repeat", Own).SubmitAsync()).Address);
    }

    [Fact]
    public async Task A_password_that_is_short_without_its_second_factor_must_be_replaced()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        await app.SetUpAppAsync(client);
        const string eight = "gió đông";
        var changed = await (await client.OpenAsync("/account/password")).Form().Fill("Current", SampleAccounts.Password).Fill("New", eight)
            .Fill("Repeat", eight).SubmitAsync();
        Assert.Equal("/", changed.Address);
        await (await client.OpenAsync(Factors.App)).FormWithButton("Tắt ứng dụng").SubmitAsync();
        Assert.Equal("/account/password", (await client.OpenAsync("/directives")).Address);
    }

    private static async Task<(Page Page, string Code)> AddAsync(ReportingTestApp app)
    {
        var page = await (await (await app.SignInAsync("quantri")).OpenAsync("/administration/users/new")).Form()
            .Fill("FullName", "Trần Thị Hoa").Fill("UserName", "tran.thi.hoa").Fill("Role", "staff").Fill("AgencyId", "UBND huyện Bình Sơn")
                .SubmitAsync();
        return (page, page.One(".one-time-code code").TextContent);
    }
}
