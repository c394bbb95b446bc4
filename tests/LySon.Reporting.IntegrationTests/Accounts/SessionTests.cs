using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class SessionTests
{
    private const string Chrome =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    [Theory, BothDatabases]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var cookie = await app.SignInCookieAsync("nhaplieu");
        var (owner, thief) = (ClientOf(app, cookie), ClientOf(app, cookie));
        Assert.True(await IsInAsync(owner));
        Assert.True(await IsInAsync(thief));
        await (await owner.OpenAsync("/")).FormWithButton("Đăng xuất").SubmitAsync();
        Assert.False(await IsInAsync(thief));
    }

    [Theory, BothDatabases]
    public async Task A_session_ends_at_its_idle_limit_and_lasts_while_it_is_used(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a =>
            a.Set("Sessions:IdleMinutes", "20").Set("Sessions:Hours", "1"));
        var (idle, used) = (await app.SignInAsync("nhaplieu"), await app.SignInAsync("nhaplieu"));
        app.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.True(await IsInAsync(used));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await IsInAsync(idle));
        Assert.True(await IsInAsync(used));
        for (var minutes = 20; minutes < 59; minutes += 13)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(13));
            Assert.True(await IsInAsync(used));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await IsInAsync(used));
    }

    [Fact]
    public async Task An_administrator_s_session_is_shorter_and_a_role_may_have_limits_of_its_own()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Sessions:Roles:leader:IdleMinutes", "5"));
        var (administrator, leader, staff) = (await app.SignInAsync("quantri"), await app.SignInAsync("lanhdao"),
            await app.SignInAsync("nhaplieu"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await IsInAsync(administrator));
        Assert.False(await IsInAsync(leader));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await IsInAsync(administrator));
        Assert.True(await IsInAsync(staff));
    }

    [Theory, BothDatabases]
    public async Task A_person_sees_the_own_sessions_and_ends_one_at_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a => a.UseAddresses());
        var here = app.NewClient().At("10.51.8.24");
        here.DefaultRequestHeaders.UserAgent.ParseAdd(Chrome);
        await here.TryAsync("nhaplieu", SampleAccounts.Password);
        var elsewhere = app.NewClient().At("198.51.100.42");
        await elsewhere.TryAsync("nhaplieu", SampleAccounts.Password);

        var page = await here.OpenAsync("/account/security");
        var rows = page.Rows("section[aria-labelledby=sessions-title] table");
        Assert.Equal(2, rows.Count);
        var mine = Assert.Single(rows, r => r[0].Contains("Phiên này", StringComparison.Ordinal));
        Assert.Contains("Chrome trên Windows", mine[0], StringComparison.Ordinal);
        Assert.Equal("Mạng cơ quan, 10.51.8.24", mine[3]);
        Assert.Contains(rows, r => r[3] == "Internet, 198.51.100.42" && r[2].StartsWith("Mật khẩu", StringComparison.Ordinal));

        var ended = await page.Form("form[action*=EndSession]:not([action*=EndSessions])").SubmitAsync();
        Assert.Equal("Đã kết thúc phiên.", ended.Confirmation);
        Assert.False(await IsInAsync(elsewhere));
        Assert.True(await IsInAsync(here));
    }

    [Theory, BothDatabases]
    public async Task Nobody_ends_a_session_of_somebody_else_by_its_id(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var victim = await app.SignInAsync("lanhdao");
        await app.SignInAsync("nhaplieu");
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/account/security");
        await using var scope = app.NewDb();
        var id = await scope.Db.UserSessions().Where(s => s.User!.UserName == "lanhdao").Select(s => s.Id).SingleAsync();
        var form = page.Form("form[action*=EndSession]:not([action*=EndSessions])");
        form.Element.QuerySelector("input[name=session]")!.SetAttribute("value", id.ToString());
        await form.SubmitAsync();
        Assert.True(await IsInAsync(victim));
    }

    [Theory, BothDatabases]
    public async Task An_administrator_ends_everybody_s_sessions_and_the_person_reads_of_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var person = await app.SignInAsync("vanthu");
        await using var scope = app.NewDb();
        var id = await scope.Db.Users().Where(u => u.UserName == "vanthu").Select(u => u.Id).SingleAsync();
        var page = await (await app.SignInAsync("quantri")).OpenAsync($"/administration/users/{id}");
        Assert.Equal("Đã kết thúc 1 phiên của vanthu.", (await page.FormWithButton("Kết thúc tất cả").SubmitAsync()).Confirmation);
        Assert.False(await IsInAsync(person));
        var log = await (await app.SignInAsync("vanthu")).OpenAsync("/account/sign-ins");
        Assert.Contains(log.Rows(), r => r[0] == "Quản trị kết thúc phiên" && r[3] == "do Quản trị");
    }

    [Theory, BothDatabases]
    public async Task Another_role_password_or_lock_ends_every_session_at_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        foreach (var change in (Func<AccountService, ReportingUser, Task>[])
            [
                (s, u) => s.UpdateAsync(u, u.FullName, Roles.Clerk, u.AgencyId),
                (s, u) => s.ResetPasswordAsync(u, "chín chiếc thuyền câu"),
                (s, u) => s.SetLockedAsync(u, true),
            ])
        {
            var person = await app.SignInAsync("nhaplieu");
            Assert.True(await IsInAsync(person));
            await using var scope = app.NewDb();
            await change(scope.Get<AccountService>(), await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu"));
            Assert.False(await IsInAsync(person));
        }
        await using var after = app.NewDb();
        Assert.All(await after.Db.UserSessions().ToListAsync(), s => Assert.Equal(SessionEnd.AccountChanged, s.EndedWhy));
    }

    [Theory, BothDatabases]
    public async Task A_session_that_was_ended_while_its_page_was_at_work_does_not_come_back(DatabaseProvider provider)
    {
        var meanwhile = new Meanwhile();
        await using var app = await ReportingTestApp.StartAsync(provider, configure: a => a.Replace += s =>
            s.AddSingleton<IPasswordValidator<ReportingUser>>(meanwhile));
        var client = await app.SignInAsync("nhaplieu");
        var page = await client.OpenAsync("/account/password");
        meanwhile.Work = async user =>
        {
            await using var other = app.NewDb();
            Assert.Equal(1, await other.Get<UserSessions>().EndAllAsync(user.Id, SessionEnd.EndedByAdministrator));
        };
        const string password = "chín chiếc thuyền câu";
        await page.Form().Fill("Current", SampleAccounts.Password).Fill("New", password).Fill("Repeat", password).SubmitAsync();
        Assert.False(await IsInAsync(client));
        await using var scope = app.NewDb();
        Assert.False(await scope.Get<UserSessions>().Open.AnyAsync());
    }

    [Theory, BothDatabases]
    public async Task A_session_that_is_renewed_several_times_at_once_has_one_successor(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.SignInAsync("nhaplieu");
        var renewed = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = app.NewDb();
            var old = await scope.Db.UserSessions().AsNoTracking().Include(s => s.User).OrderBy(s => s.StartedAt)
                .FirstAsync(s => s.EndedAt == null);
            return await scope.Get<UserSessions>().RenewAsync(old.Id, old.User!);
        }));
        await using var after = app.NewDb();
        Assert.Equal(1, await after.Get<UserSessions>().Open.CountAsync());
        Assert.Contains(renewed, r => r is not null);
    }

    [Fact]
    public async Task A_changed_name_ends_no_session()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var person = await app.SignInAsync("nhaplieu");
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        Assert.True((await scope.Get<AccountService>().UpdateAsync(user, "Nguyễn Thị Mới", Roles.Staff, user.AgencyId)).Succeeded);
        Assert.True(await IsInAsync(person));
    }

    [Theory, BothDatabases]
    public async Task Use_is_written_once_a_minute_and_neither_styles_nor_signs_of_life_keep_a_session_awake(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var began = app.Clock.GetUtcNow().UtcDateTime;
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        await client.OpenAsync("/guide");
        Assert.Equal(began, await SeenAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var address in (string[])["/healthz", "/images/favicon.svg", "/q/x"]) await client.GetAsync(address);
        Assert.Equal(began, await SeenAsync());
        await client.OpenAsync("/guide");
        Assert.Equal(began.AddMinutes(1), await SeenAsync());

        async Task<DateTime> SeenAsync()
        {
            await using var scope = app.NewDb();
            return (await scope.Db.UserSessions().SingleAsync()).LastSeenAt;
        }
    }

    [Theory, BothDatabases]
    public async Task A_database_that_cannot_be_asked_is_said_and_signs_nobody_out(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await using var scope = app.NewDb();
        await scope.Db.Database.ExecuteSqlRawAsync("ALTER TABLE \"UserSessions\" RENAME TO \"Away\"");
        var page = await client.OpenAsync("/guide");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Hệ thống đang bận"), (page.Status, page.Title));
        Assert.True(page.Response.Headers.Contains("Retry-After"));
        await scope.Db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Away\" RENAME TO \"UserSessions\"");
        Assert.True(await IsInAsync(client));
    }

    [Theory, BothDatabases]
    public async Task What_is_past_its_time_is_thrown_away(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = app.NewClient();
        await client.TryAsync("nhaplieu", "sai");
        await client.TryAsync("nhaplieu", SampleAccounts.Password);
        await RunAsync();
        Assert.Equal((1, 2, 0), await CountsAsync());
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        await using (var scope = app.NewDb()) Assert.Equal(SessionEnd.Expired, (await scope.Db.UserSessions().SingleAsync()).EndedWhy);
        app.Clock.Advance(TimeSpan.FromDays(UserSession.KeptDays));
        await RunAsync();
        Assert.Equal((0, 2, 0), await CountsAsync());
        app.Clock.Advance(TimeSpan.FromDays(366));
        await RunAsync();
        Assert.Equal((0, 0, 0), await CountsAsync());

        async Task RunAsync()
        {
            await using var scope = app.NewDb();
            await scope.Get<IEnumerable<Core.Data.IDueWork>>().OfType<SignInUpkeep>().Single().RunAsync(default);
        }

        async Task<(int, int, int)> CountsAsync()
        {
            await using var scope = app.NewDb();
            return (await scope.Db.UserSessions().CountAsync(), await scope.Db.SignInLog().CountAsync(),
                await scope.Db.SignInCounters().CountAsync(c => c.Source != "*"));
        }
    }

    /// <summary>Somebody else, who is at work while a new password is looked at.</summary>
    private sealed class Meanwhile : IPasswordValidator<ReportingUser>
    {
        public Func<ReportingUser, Task> Work { get; set; } = _ => Task.CompletedTask;

        public async Task<IdentityResult> ValidateAsync(UserManager<ReportingUser> manager, ReportingUser user, string? password)
        {
            await Work(user);
            return IdentityResult.Success;
        }
    }

    private static HttpClient ClientOf(ReportingTestApp app, Cookie cookie)
    {
        var cookies = new CookieContainer();
        cookies.Add(cookie);
        return app.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies));
    }

    private static async Task<bool> IsInAsync(HttpClient client) => (await client.OpenAsync("/guide")).Address == "/guide";
}
