using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Delegations;

/// <summary>What a deputy does is theirs, and says in whose place they did it.</summary>
public sealed class DeputyStepTests
{
    [Theory, BothDatabases]
    public async Task An_approval_in_the_leader_s_place_says_so_everywhere_and_the_leader_is_told(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddDeputyAsync("phophong");
        var id = await ApprovedAsync(app, "phophong");
        await using var scope = app.NewDb();
        var (deputy, leader) = (await NameAsync(scope, "phophong"), await NameAsync(scope, "lanhdao"));
        var history = await (await app.SignInAsync("nhaplieu")).OpenAsync($"/reports/{id}/history");
        Assert.Contains($"{deputy} theo ủy quyền của {leader} phê duyệt", history.Text, StringComparison.Ordinal);
        Assert.Contains($"Đã duyệt theo ủy quyền của {leader}", string.Join('\n', (await scope.Db.Changes.Where(c =>
            c.Entity == nameof(Report) && c.EntityId == id).ToListAsync()).SelectMany(c => c.Fields).Select(f => f.To)),
            StringComparison.Ordinal);
        var news = await scope.Db.Notifications().Select(n => n.Text).ToListAsync();
        Assert.Contains(news, n => n.StartsWith($"{deputy} theo ủy quyền của anh/chị: phê duyệt Báo cáo", StringComparison.Ordinal));
        Assert.Contains(news, n => n.Contains($"được duyệt bởi {deputy} theo ủy quyền của {leader}", StringComparison.Ordinal));
        var list = await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations");
        Assert.Contains("Đã phê duyệt 1 báo cáo", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_s_own_approval_names_nobody_else()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await ApprovedAsync(app, "lanhdao");
        await using var scope = app.NewDb();
        var step = await scope.Db.ReportSteps().SingleAsync(s => s.ReportId == id && s.Action == ReportAction.Approve);
        Assert.Equal(("", (int?)null, step.ActorName), (step.OnBehalfOf, step.DelegationId, step.By));
    }

    [Fact]
    public async Task Who_approved_in_the_leader_s_place_does_not_issue_and_another_clerk_may()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddDeputyAsync("vanthu2", Roles.Clerk);
        var id = await ApprovedAsync(app, "vanthu2");
        var refused = await (await (await app.SignInAsync("vanthu2")).OpenAsync($"/reports/{id}/issue"))
            .FormWithButton("Cấp số và phát hành").SubmitAsync();
        Assert.Contains(WorkflowErrors.OwnApproval, refused.Text, StringComparison.Ordinal);
        // The number before it carries the day after tomorrow's.
        app.Clock.Advance(TimeSpan.FromDays(2));
        var issued = await (await (await app.SignInAsync("vanthu")).OpenAsync($"/reports/{id}/issue"))
            .FormWithButton("Cấp số và phát hành").SubmitAsync();
        Assert.StartsWith("Đã phát hành", issued.Confirmation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_deputies_at_a_time_are_asked_about_once()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddDeputyAsync("phophong");
        await app.AddUserAsync("khac", Roles.Staff, "ly-son");
        var page = await (await app.SignInAsync("lanhdao")).OpenAsync("/delegations");
        var asked = await page.Form("form[action*='Begin']").Fill("DeputyId", $"{Roles.Title(Roles.Staff)} khac")
            .Fill("FirstDay", "10/11/2021").Fill("LastDay", "12/11/2021").SubmitAsync();
        Assert.Contains("Từ 09/11/2021 đến hết 10/11/2021", asked.Text, StringComparison.Ordinal);
        var saved = await asked.FormWithButton("Vẫn ủy quyền").SubmitAsync();
        Assert.StartsWith("Đã ủy quyền.", saved.Confirmation, StringComparison.Ordinal);
    }

    /// <summary>A report that this person has approved, by the button.</summary>
    private static async Task<int> ApprovedAsync(ReportingTestApp app, string person)
    {
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        var page = await (await app.SignInAsync(person)).OpenAsync($"/reports/{id}");
        Assert.StartsWith("Đã phê duyệt", (await page.FormWithButton("Phê duyệt").SubmitAsync()).Confirmation, StringComparison.Ordinal);
        return id;
    }

    private static Task<string> NameAsync(DbScope scope, string user) =>
        scope.Db.Users().Where(u => u.UserName == user).Select(u => u.FullName).SingleAsync();
}
