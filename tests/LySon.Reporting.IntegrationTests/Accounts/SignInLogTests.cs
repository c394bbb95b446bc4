using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class SignInLogTests
{
    [Theory, BothDatabases]
    public async Task Failures_of_one_network_are_one_line_that_counts_and_the_person_is_told_once(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        for (var i = 0; i < 3; i++) await app.NewClient().At("203.0.113.77").TryAsync("so", "sai");
        await app.NewClient().At("203.0.113.78").TryAsync("so", "sai");
        var person = app.NewClient().At("10.51.8.24");
        await person.TryAsync("so", SampleAccounts.Password);

        var page = await person.OpenAsync("/account/security");
        Assert.Contains("nhập sai mật khẩu của anh/chị 4 lần", page.One(".notice").TextContent.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
        var rows = page.Rows("section[aria-labelledby=log-title] table");
        Assert.Equal("Đăng nhập", rows[0][0]);
        Assert.Contains(rows, r => r[0] == "Nhập sai mật khẩu, 3 lần" && r[3].Contains("203.0.113.77", StringComparison.Ordinal));
        Assert.Contains(rows, r => r[0] == "Nhập sai mật khẩu" && r[3].Contains("203.0.113.78", StringComparison.Ordinal));
        Assert.False((await page.FormWithButton("Là tôi").SubmitAsync()).Has(".notice"));
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_as_an_unknown_name_is_kept_nowhere(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        await app.NewClient().At("203.0.113.77").TryAsync("MatKhau#CuaToi9", "sai");
        await using var scope = app.NewDb();
        var entry = await scope.Db.SignInLog().SingleAsync();
        Assert.Null(entry.UserId);
        Assert.DoesNotContain("MatKhau", $"{entry.Device}{entry.Network}{entry.FoldKey}{entry.ActorName}", StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, e => e.RenderMessage(null).Contains("MatKhau", StringComparison.Ordinal));
        Assert.All(await scope.Db.SignInCounters().ToListAsync(), c => Assert.InRange(c.Bucket, 0, (1 << 20) - 1));
    }

    [Theory, BothDatabases]
    public async Task A_flood_from_many_networks_fills_a_bounded_number_of_lines(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        for (var i = 0; i < SignInLog.NetworksADay + 5; i++) await app.NewClient().At($"203.0.113.{i}").TryAsync("so", "sai");
        await using var scope = app.NewDb();
        var lines = await scope.Db.SignInLog().ToListAsync();
        Assert.Equal(SignInLog.NetworksADay + 1, lines.Count);
        Assert.Equal(5, Assert.Single(lines, l => l.Network is null).Count);
    }

    [Theory, BothDatabases]
    public async Task The_administrator_narrows_the_log_by_account_kind_and_day(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        await app.NewClient().At("203.0.113.77").TryAsync("so", "sai");
        await app.NewClient().At("203.0.113.77").TryAsync("khong-co-ai", "sai");
        await app.NewClient().At("10.51.8.24").TryAsync("nhaplieu", SampleAccounts.Password);
        var administrator = await app.SignInAsync("quantri");

        var all = await administrator.OpenAsync("/administration/sign-ins");
        Assert.Equal(4, all.Rows().Count);
        Assert.Contains(all.Rows(), r => r[2] == "không có tên này");
        Assert.Equal("so", Assert.Single((await administrator.OpenAsync("/administration/sign-ins?q=so&event=PasswordFailed")).Rows())[2]);
        Assert.Equal(2, (await administrator.OpenAsync("/administration/sign-ins?event=PasswordFailed")).Rows().Count);
        Assert.Empty((await administrator.OpenAsync("/administration/sign-ins?to=08/11/2021")).Rows());
        Assert.Equal(4, (await administrator.OpenAsync("/administration/sign-ins?from=09/11/2021&to=09/11/2021")).Rows().Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync("so")).OpenAsync("/administration/sign-ins")).Status);
    }

    [Fact]
    public async Task A_person_reads_only_of_the_own_account()
    {
        await using var app = await StartAsync();
        await app.NewClient().At("203.0.113.77").TryAsync("lanhdao", "sai");
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/account/sign-ins");
        Assert.Equal("Đăng nhập", Assert.Single(page.Rows())[0]);
    }

    private static Task<ReportingTestApp> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        ReportingTestApp.StartAsync(provider, configure: app => app.UseAddresses());
}
