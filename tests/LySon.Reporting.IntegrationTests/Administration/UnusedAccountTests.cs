using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class UnusedAccountTests
{
    [Theory, BothDatabases]
    public async Task Accounts_without_a_sign_in_for_45_days_are_pointed_out_on_the_administrator_s_first_page(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(ReportingUser.UnusedDays) - TimeSpan.FromSeconds(1));
        Assert.False((await (await app.SignInAsync("quantri")).OpenAsync("/")).Has(".notice"));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.SignInAsync("nhaplieu");

        var page = await (await app.SignInAsync("quantri")).OpenAsync("/");
        Assert.Contains("5 tài khoản không dùng từ 45 ngày trở lên", page.One(".notice").TextContent, StringComparison.Ordinal);
        var unused = (await page.FollowAsync("Xem các tài khoản")).Rows();
        Assert.Equal(5, unused.Count);
        Assert.All(unused, r => Assert.Equal("Lâu không dùng", r[1]));
        Assert.DoesNotContain(unused, r => r[2] is "nhaplieu" or "quantri");
    }

    [Theory, BothDatabases]
    public async Task The_configuration_locks_them_but_never_the_last_administrator(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a => a.Set("Accounts:LockUnusedAfterDays", "60"));
        await app.AddUserAsync("quantri2", Roles.Administrator, null);
        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(60) - TimeSpan.FromSeconds(1));
        await RunAsync(app);
        Assert.Equal(0, await LockedAsync(app));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.SignInAsync("nhaplieu");
        await RunAsync(app);
        await RunAsync(app);
        Assert.Equal(6, await LockedAsync(app));
        await using var scope = app.NewDb();
        var open = await scope.Db.Users().Where(u => u.LockoutEnd == null).Select(u => u.UserName).Order().ToListAsync();
        Assert.Equal(["nhaplieu", "quantri2"], open);
        Assert.Equal(6, await scope.Db.SignInLog().CountAsync(e => e.Event == SignInEvent.LockedUnused));
        Assert.Equal(6, await scope.Db.Changes.CountAsync(c => c.Entity == nameof(ReportingUser)));

        // Let in again, an account has its days anew.
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "so");
        Assert.True((await scope.Get<AccountService>().SetLockedAsync(user, false)).Succeeded);
        await RunAsync(app);
        Assert.Equal(5, await LockedAsync(app));
    }

    [Fact]
    public async Task Without_the_configuration_nobody_is_locked()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await RunAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(4000));
        await RunAsync(app);
        Assert.Equal(0, await LockedAsync(app));
    }

    private static async Task<int> LockedAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Users().CountAsync(u => u.LockoutEnd != null);
    }

    private static async Task RunAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await scope.Get<IEnumerable<IDueWork>>().OfType<UnusedAccounts>().Single().RunAsync(default);
    }
}
