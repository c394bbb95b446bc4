using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Delegations;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

/// <summary>
/// What each move leaves behind, all of it, and that a refused one leaves nothing: the services by themselves, with people of several
/// agencies.
/// </summary>
public sealed class ReportMoveTests
{
    private const string Reason = "Thiếu bảng.";

    [Fact]
    public async Task Every_move_leaves_its_step_its_history_its_news_and_its_files_and_nothing_else()
    {
        await using var app = await StartAsync();
        await app.AddUserAsync("phophong", Roles.Clerk, "ly-son");
        await app.DelegateAsync("phophong", new(2021, 11, 9), new(2021, 11, 20));
        var round = new ReportRound(app);
        var id = await app.DraftAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));
        var wrong = new List<string>();
        foreach (var (action, person, reason, expected) in ReportMoveTable.Draft)
        {
            var left = await round.LeftByAsync(id, action, person, reason);
            if (left != expected.ReplaceLineEndings("\n").Replace("\n    ", " ", StringComparison.Ordinal))
                wrong.Add($"{action} by {person} left\n{left}\n");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_refused_move_leaves_anything()
    {
        await using var app = await StartAsync();
        var round = new ReportRound(app);
        var id = await app.DraftAsync();
        await RefusedAsync(ReportAction.Submit, "lanhdao", WorkflowErrors.NotYourRole(ReportAction.Submit));
        await RefusedAsync(ReportAction.Submit, "nhaplieu", "vừa thay đổi", stale: -1);
        await RefusedAsync(ReportAction.Submit, "nhaplieu", "vừa thay đổi", stale: 1);
        await RefusedAsync(ReportAction.Approve, "lanhdao", "còn là dự thảo");
        await StrangersAsync(ReportAction.Submit, "nhaplieu2", "so");
        await RequestAsync(closed: true);
        await RefusedAsync(ReportAction.Submit, "nhaplieu", "đã đóng");
        await RequestAsync(closed: false);

        await DoneAsync(ReportAction.Submit, "nhaplieu");
        await RefusedAsync(ReportAction.Submit, "nhaplieu", "đã trình duyệt");
        await RefusedAsync(ReportAction.Withdraw, "lanhdao", WorkflowErrors.NotYourRole(ReportAction.Withdraw));
        await RefusedAsync(ReportAction.Withdraw, "nhaplieu", "vừa thay đổi", stale: -1);
        await RefusedAsync(ReportAction.Approve, "vanthu", WorkflowErrors.NotYourRole(ReportAction.Approve));
        await RefusedAsync(ReportAction.Approve, "lanhdao", "vừa thay đổi", stale: -1);
        await RefusedAsync(ReportAction.Approve, "lanhdao", WorkflowErrors.ContentMoved, hash: new string('0', 64));
        await RefusedAsync(ReportAction.SendBack, "lanhdao", WorkflowErrors.ReasonMissing, reason: "");
        await RefusedAsync(ReportAction.SendBack, "vanthu", WorkflowErrors.NotYourRole(ReportAction.SendBack));
        await RefusedAsync(ReportAction.SendBack, "lanhdao", "vừa thay đổi", stale: 1);
        await RefusedAsync(ReportAction.Issue, "vanthu", "đã trình duyệt");
        await StrangersAsync(ReportAction.Approve, "lanhdao2", "lanhdaoso");
        await RequestAsync(closed: true);
        await DoneAsync(ReportAction.Approve, "lanhdao");
        await RefusedAsync(ReportAction.Issue, "vanthu", "đã đóng");
        await RequestAsync(closed: false);

        await RefusedAsync(ReportAction.Issue, "lanhdao", WorkflowErrors.NotYourRole(ReportAction.Issue));
        await RefusedAsync(ReportAction.Issue, "vanthu", "vừa thay đổi", stale: -1);
        await RefusedAsync(ReportAction.Issue, "vanthu", RegisterErrors.BeforeEarlier(576, new(2021, 11, 10)), day: new(2021, 11, 9));
        await RefusedAsync(ReportAction.Issue, "vanthu", RegisterErrors.NotFree(578), number: 578);
        await RefusedAsync(ReportAction.SendBack, "vanthu", WorkflowErrors.ReasonMissing, reason: "");
        await RefusedAsync(ReportAction.SendBack, "nhaplieu", WorkflowErrors.NotYourRole(ReportAction.SendBack));
        await StrangersAsync(ReportAction.Issue, "vanthu2", "vanthuso");
        await using (var scope = app.NewDb())
        {
            var approved = await scope.Db.ApprovedContents().AsNoTracking().SingleAsync(c => c.ReportId == id);
            await scope.Db.ApprovedContents().Where(c => c.ReportId == id).ExecuteDeleteAsync();
            await RefusedAsync(ReportAction.Issue, "vanthu", WorkflowErrors.NothingApproved);
            scope.Db.Add(approved);
            await scope.Db.SaveChangesAsync();
            await scope.Db.Reports().Where(r => r.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Superseded));
            await RefusedAsync(ReportAction.Issue, "vanthu", WorkflowErrors.CannotSupersede);
            await scope.Db.Reports().Where(r => r.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Issued));
        }

        id = 1;
        await RefusedAsync(ReportAction.Receive, "nhaplieu", WorkflowErrors.NotYourRole(ReportAction.Receive));
        await RefusedAsync(ReportAction.Receive, "lanhdaoso", WorkflowErrors.NotYourRole(ReportAction.Receive));
        // An officer of the agency itself: the right role on the wrong side.
        await RefusedAsync(ReportAction.Receive, "chuyenvien", WorkflowErrors.NotYourRole(ReportAction.Receive));
        await RefusedAsync(ReportAction.Receive, "so", "vừa thay đổi", stale: -1);
        await RefusedAsync(ReportAction.Return, "so", WorkflowErrors.ReasonMissing, reason: "");
        await RefusedAsync(ReportAction.Return, "so", "vừa thay đổi", stale: 1);
        await RefusedAsync(ReportAction.Supersede, "vanthuso", WorkflowErrors.NotYourRole(ReportAction.Supersede));
        await StrangersAsync(ReportAction.Receive, "so2", "nhaplieu2");
        await RefusedAsync(ReportAction.SendBack, "lanhdao", "đã phát hành");

        async Task RefusedAsync(ReportAction action, string person, string words, string reason = Reason, int stale = 0,
            string? hash = null, DateOnly? day = null, int? number = null) =>
            Assert.Equal("", await round.LeftByAsync(async () =>
            {
                var outcome = await round.MoveAsync(id, action, person, reason, stale, hash, day ?? new(2021, 11, 10), number);
                Assert.True(outcome is { Found: true, IsDone: false } && outcome.Refusal!.Contains(words, StringComparison.Ordinal),
                    $"{person} {action}: {outcome}");
            }));

        async Task StrangersAsync(ReportAction action, params string[] people)
        {
            foreach (var person in people) Assert.Equal("", await round.LeftByAsync(
                async () => Assert.Equal(MoveOutcome.NotFound, await round.MoveAsync(id, action, person, Reason))));
        }

        async Task DoneAsync(ReportAction action, string person) => Assert.Null((await round.MoveAsync(id, action, person)).Refusal);

        async Task RequestAsync(bool closed)
        {
            await using var scope = app.NewDb();
            DateTime? at = closed ? app.Clock.GetUtcNow().UtcDateTime : null;
            await scope.Db.Requests().ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, at));
        }
    }

    [Fact]
    public async Task The_agency_that_asked_goes_on_with_its_own_report_after_it_closed_the_request()
    {
        await using var app = await StartAsync();
        var round = new ReportRound(app);
        int id;
        await using (var scope = app.NewDb())
        {
            var request = await scope.Db.Requests().Include(r => r.Addressees).SingleAsync();
            request.Addressees.Add(new() { AgencyId = request.RequesterId });
            await scope.Db.SaveChangesAsync();
            id = (await scope.Get<ReportStart>().BeginAsync(request.RequesterId, request.Id))!.Id;
            await scope.Db.Requests().ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, app.Clock.GetUtcNow().UtcDateTime));
        }
        foreach (var (action, person) in ((ReportAction, string)[])[
            (ReportAction.Submit, "so"), (ReportAction.Approve, "lanhdaoso"), (ReportAction.Issue, "vanthuso")])
            Assert.Null((await round.MoveAsync(id, action, person)).Refusal);
        // It answers nobody, so nobody receives it.
        Assert.Equal(WorkflowErrors.NotYourRole(ReportAction.Receive), (await round.MoveAsync(id, ReportAction.Receive, "so")).Refusal);
        await using var after = app.NewDb();
        Assert.DoesNotContain(await after.Db.Notifications().Select(n => n.Text).ToListAsync(), t =>
            t.Contains("chờ tiếp nhận", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_only_submitted_a_report_does_not_approve_it_and_the_first_submission_keeps_its_time()
    {
        await using var app = await StartAsync();
        var round = new ReportRound(app);
        var id = await app.DraftAsync();
        await app.AddDeputyAsync("phophong");
        Assert.Null((await round.MoveAsync(id, ReportAction.Submit, "phophong")).Refusal);
        Assert.Equal("", await round.LeftByAsync(async () => Assert.Equal(WorkflowErrors.OwnReport,
            (await round.MoveAsync(id, ReportAction.Approve, "phophong")).Refusal)));
        Assert.Null((await round.MoveAsync(id, ReportAction.SendBack, "phophong", Reason)).Refusal);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await round.MoveAsync(id, ReportAction.Submit, "nhaplieu")).Refusal);
        await using var scope = app.NewDb();
        Assert.Equal(TestClock.Start.UtcDateTime, (await scope.Db.Reports().SingleAsync(r => r.Id == id)).SubmittedAt);
        Assert.Null((await round.MoveAsync(id, ReportAction.Approve, "phophong")).Refusal);
    }

    [Fact]
    public async Task What_was_approved_is_what_is_read_until_the_report_is_sent_back()
    {
        await using var app = await StartAsync();
        var round = new ReportRound(app);
        var id = await app.DraftAsync();
        foreach (var (action, person, frozen) in ((ReportAction, string, bool)[])
            [
                (ReportAction.Submit, "nhaplieu", false), (ReportAction.Approve, "lanhdao", true), (ReportAction.SendBack, "vanthu", false),
                (ReportAction.Submit, "nhaplieu", false), (ReportAction.Approve, "lanhdao", true), (ReportAction.Issue, "vanthu", true),
            ])
        {
            if (action == ReportAction.Issue) app.Clock.Advance(TimeSpan.FromDays(2));
            Assert.Null((await round.MoveAsync(id, action, person, Reason)).Refusal);
            await using var scope = app.NewDb();
            Assert.Equal(frozen, (await scope.Get<Web.Features.Reports.ReportOpener>()
                .OpenAsync(scope.Db.Reports().AsNoTracking(), id))!.Approved is not null);
        }
    }

    /// <summary>Beside the sample accounts: Bình Sơn's people, an officer and a second department's officer.</summary>
    private static async Task<ReportingTestApp> StartAsync()
    {
        var app = await ReportingTestApp.StartAsync();
        foreach (var (name, role) in ((string, string)[])[("nhaplieu2", Roles.Staff), ("lanhdao2", Roles.Leader),
            ("vanthu2", Roles.Clerk)]) await app.AddUserAsync(name, role, "binh-son");
        await app.AddUserAsync("chuyenvien", Roles.Province, "ly-son");
        await app.AddAgencyAsync("so-y-te", Core.Agencies.FirstKinds.Department);
        await app.AddUserAsync("so2", Roles.Province, "so-y-te");
        return app;
    }
}
