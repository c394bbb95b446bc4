using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Delegations;

/// <summary>Who stands in on which day, and what the page of deputies writes: each condition by itself.</summary>
public sealed class StandingInTests
{
    private static readonly DateOnly Today = new(2021, 11, 9);

    [Fact]
    public async Task A_deputy_has_the_leader_s_role_on_the_first_and_the_last_day_and_on_none_beside_them()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Clerk, "ly-son");
        await app.DelegateAsync("phophong", Today.AddDays(1), Today.AddDays(2));
        foreach (var (hours, leads) in ((int, bool)[])[(0, false), (24, true), (24, true), (24, false)])
        {
            app.Clock.Advance(TimeSpan.FromHours(hours));
            Assert.Equal(leads ? "clerk leader" : "clerk", await RolesAsync(app, "phophong"));
        }
    }

    [Fact]
    public async Task Nobody_stands_in_by_a_delegation_of_somebody_else_of_another_agency_or_that_was_taken_back()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddDeputyAsync("phophong");
        await app.AddUserAsync("khac", Roles.Staff, "ly-son");
        await app.AddUserAsync("roidi", Roles.Staff, "ly-son");
        await app.DelegateAsync("roidi", Today, Today, "binh-son");
        await app.AddUserAsync("thoi", Roles.Staff, "ly-son");
        var over = await app.DelegateAsync("thoi", Today, Today);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Delegations().SingleAsync(d => d.Id == over)).DeletedAt = TestClock.Start.UtcDateTime;
            await scope.Db.SaveChangesAsync();
        }
        Assert.Equal("staff leader", await RolesAsync(app, "phophong"));
        foreach (var person in (string[])["khac", "roidi", "thoi"]) Assert.Equal("staff", await RolesAsync(app, person));
        await app.DelegateAsync("lanhdao", Today, Today);
        Assert.Equal("leader", await RolesAsync(app, "lanhdao"));
    }

    [Theory]
    [InlineData("09/11/2021", "09/11/2021", null)]
    [InlineData("09/11/2021", "09/11/2022", null)]
    [InlineData("09/11/2021", "10/11/2022", "Ủy quyền mỗi lần tối đa một năm.")]
    [InlineData("10/11/2021", "09/11/2021", "Ngày kết thúc không ở trước ngày bắt đầu.")]
    public async Task A_span_is_a_day_at_least_and_a_year_at_most(string first, string last, string? error)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        var page = await (await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations")).Form("form[action*='Begin']")
            .Fill("DeputyId", $"{Roles.Title(Roles.Staff)} phophong").Fill("FirstDay", first).Fill("LastDay", last).SubmitAsync();
        Assert.Equal(error, page.Errors.GetValueOrDefault("Input.LastDay"));
        await using var scope = app.NewDb();
        var begun = await scope.Db.Delegations().Include(d => d.Leader).Include(d => d.Deputy).SingleOrDefaultAsync();
        Assert.Equal(error is null ? $"lanhdao phophong {first} {last}" : null,
            begun is null ? null
            : $"{begun.Leader!.UserName} {begun.Deputy!.UserName} {begun.FirstDay.OnScreen()} {begun.LastDay.OnScreen()}");
        var told = await scope.Db.Notifications().Select(n => n.UserId).ToListAsync();
        Assert.Equal($"{begun?.DeputyId}", string.Join(' ', told));
    }

    [Fact]
    public async Task Only_colleagues_who_may_sign_in_are_offered_and_taken()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var (name, agency) in ((string, string)[])[("phophong", "ly-son"), ("khoa", "ly-son"), ("mokhoa", "ly-son"),
            ("binhson", "binh-son")]) await app.AddUserAsync(name, Roles.Staff, agency);
        await using var scope = app.NewDb();
        foreach (var (name, end) in ((string, DateTimeOffset)[])[
            ("khoa", DateTimeOffset.MaxValue), ("mokhoa", TestClock.Start.AddSeconds(-1))])
            await scope.Db.Users().Where(u => u.UserName == name).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, end));
        var page = await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations");
        var offered = page.All("select option[value]:not([value=''])")
            .Select(o => int.Parse(o.GetAttribute("value")!, CultureInfo.InvariantCulture)).ToList();
        var names = await scope.Db.Users().Where(u => offered.Contains(u.Id)).Select(u => u.UserName!).Order().ToListAsync();
        Assert.Equal(["mokhoa", "nhaplieu", "phophong", "vanthu"], names);
        foreach (var stranger in await scope.Db.Users().Where(u => u.UserName == "binhson" || u.UserName == "khoa"
            || u.UserName == "lanhdao").Select(u => u.Id).ToListAsync())
        {
            page.One($"select option[value='{offered[0]}']").SetAttribute("value", $"{stranger}");
            offered[0] = stranger;
            var refused = await page.Form("form[action*='Begin']").Fill("DeputyId", $"{stranger}").Fill("FirstDay", "09/11/2021")
                .Fill("LastDay", "09/11/2021").SubmitAsync();
            Assert.Equal("Chọn người được ủy quyền trong đơn vị.", refused.Errors["Input.DeputyId"]);
        }
    }

    [Theory]
    [InlineData(-1, "kept")]
    [InlineData(0, "kept")]
    [InlineData(1, "gone")]
    public async Task One_that_has_begun_stays_with_the_moment_of_its_end_and_another_is_gone(int begins, string expected)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("phophong", Roles.Staff, "ly-son");
        var id = await app.DelegateAsync("phophong", Today.AddDays(begins), Today.AddDays(9));
        await (await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations")).Form("form[action*='End']").SubmitAsync();
        await using var scope = app.NewDb();
        var ended = await scope.Db.Delegations().IgnoreQueryFilters().SingleAsync(d => d.Id == id);
        DateTime? now = TestClock.Start.UtcDateTime;
        Assert.Equal(expected == "kept" ? (null, now) : (now, null), (ended.DeletedAt, ended.EndedAt));
        Assert.Equal("staff", await RolesAsync(app, "phophong"));
        Assert.Contains("kết thúc ủy quyền", (await scope.Db.Notifications().SingleAsync(n => n.UserId == ended.DeputyId)).Text,
            StringComparison.Ordinal);
    }

    private static async Task<string> RolesAsync(ReportingTestApp app, string person)
    {
        await using var scope = app.NewDb();
        return string.Join(' ', (await ReportRound.ActAsync(scope, person)).ActingRoles);
    }
}
