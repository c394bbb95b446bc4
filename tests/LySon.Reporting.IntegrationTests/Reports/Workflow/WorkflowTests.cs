using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Reports.Workflow;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

public sealed class WorkflowTests
{
    private const string Reason = "Mục 2: tổng lượt quét không khớp bảng kèm theo.";

    /// <summary>Written down once more, apart from the product's table: who may do what from where, and where it leads.</summary>
    private static readonly Dictionary<(ReportState From, bool Issued, string Role, ReportAction Action), ReportState> Allowed = new()
    {
        [(ReportState.Draft, false, Roles.Staff, ReportAction.Submit)] = ReportState.Submitted,
        [(ReportState.Returned, false, Roles.Staff, ReportAction.Submit)] = ReportState.Submitted,
        [(ReportState.Submitted, false, Roles.Staff, ReportAction.Withdraw)] = ReportState.Draft,
        [(ReportState.Submitted, false, Roles.Leader, ReportAction.Approve)] = ReportState.Approved,
        [(ReportState.Submitted, false, Roles.Leader, ReportAction.SendBack)] = ReportState.Returned,
        [(ReportState.Approved, false, Roles.Leader, ReportAction.SendBack)] = ReportState.Returned,
        [(ReportState.Approved, false, Roles.Clerk, ReportAction.SendBack)] = ReportState.Returned,
        [(ReportState.Approved, false, Roles.Clerk, ReportAction.Issue)] = ReportState.Issued,
        [(ReportState.Issued, true, Roles.Province, ReportAction.Receive)] = ReportState.Received,
        [(ReportState.Issued, true, Roles.Province, ReportAction.Return)] = ReportState.Returned,
        [(ReportState.Received, true, Roles.Province, ReportAction.Return)] = ReportState.Returned,
        [(ReportState.Issued, true, Roles.Clerk, ReportAction.Supersede)] = ReportState.Superseded,
        [(ReportState.Received, true, Roles.Clerk, ReportAction.Supersede)] = ReportState.Superseded,
        [(ReportState.Returned, true, Roles.Clerk, ReportAction.Supersede)] = ReportState.Superseded,
    };

    [Theory, BothDatabases]
    public async Task From_every_state_every_role_may_do_what_the_round_allows_and_nothing_else(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.SampleReportAsync();
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<ReportState>())
            foreach (var issued in (bool[])[false, true])
                foreach (var role in Roles.All)
                    foreach (var action in Enum.GetValues<ReportAction>())
                    {
                        var outcome = await TryAsync(app, id, state, issued, role, action);
                        var expected = Allowed.TryGetValue((state, issued, role, action), out var to) ? (ReportState?)to : null;
                        if (outcome.Transition?.To != expected || (expected is null && outcome is { Found: true, Refusal: null or "" }))
                            wrong.Add($"{role} {action} from {state} (issued: {issued}): {outcome}");
                    }
        Assert.Empty(wrong);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_reads_what_happened(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        var leader = await app.SignInAsync("lanhdao");
        var staff = await app.SignInAsync("nhaplieu");
        var (approving, withdrawing) = (await leader.OpenAsync($"/reports/{id}"), await staff.OpenAsync($"/reports/{id}"));
        var said = await Task.WhenAll(
            Task.Run(() => approving.FormWithButton("Phê duyệt").SubmitAsync()),
            Task.Run(() => withdrawing.FormWithButton("Rút lại").SubmitAsync()));
        string[] done = ["Đã phê duyệt. Văn thư cấp số và phát hành.", "Đã rút báo cáo về dự thảo."];
        Assert.Single(said, page => done.Contains(page.Confirmation));
        Assert.Single(said, page => page.Confirmation?.Contains("vừa thay đổi báo cáo này", StringComparison.Ordinal) == true
            || page.Confirmation?.StartsWith("Báo cáo ", StringComparison.Ordinal) == true);
        await using var scope = app.NewDb();
        Assert.Equal(2, await scope.Db.ReportSteps().CountAsync(s => s.ReportId == id));
    }

    [Theory, BothDatabases]
    public async Task The_round_goes_from_draft_to_receipt_and_back_again_by_a_report_that_supersedes(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (staff, leader, clerk, province) =
            (await app.SignInAsync("nhaplieu"), await app.SignInAsync("lanhdao"), await app.SignInAsync("vanthu"),
                await app.SignInAsync("so"));
        var first = await app.SampleReportAsync();
        var returned = await (await province.OpenAsync($"/reports/{first}")).FormWithButton("Trả lại báo cáo").Fill("reason", Reason)
            .SubmitAsync();
        Assert.Equal("Đã trả lại đơn vị báo cáo.", returned.Confirmation);
        Assert.Contains(Reason, (await staff.OpenAsync($"/reports/{first}")).Text, StringComparison.Ordinal);

        var asked = await (await staff.OpenAsync($"/reports/{first}")).FollowAsync("Lập báo cáo thay thế");
        var draft = await asked.FormWithButton("Lập báo cáo thay thế").SubmitAsync();
        var id = int.Parse(draft.Address.Split('/', '?')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("Đã trình lãnh đạo duyệt.", (await (await staff.OpenAsync($"/reports/{id}/submit"))
            .FormWithButton("Trình lãnh đạo duyệt").SubmitAsync()).Confirmation);
        Assert.Equal("Đã trả lại người soạn.", (await (await leader.OpenAsync($"/reports/{id}")).FormWithButton("Trả lại báo cáo")
            .Fill("reason", "Thiếu kiến nghị.").SubmitAsync()).Confirmation);
        Assert.Contains("Thiếu kiến nghị.", (await staff.OpenAsync($"/reports/{id}")).Text, StringComparison.Ordinal);
        await (await staff.OpenAsync($"/reports/{id}/submit")).FormWithButton("Trình lãnh đạo duyệt").SubmitAsync();
        Assert.StartsWith("Đã phê duyệt", (await (await leader.OpenAsync($"/reports/{id}")).FormWithButton("Phê duyệt")
            .SubmitAsync()).Confirmation, StringComparison.Ordinal);

        var refused = await (await clerk.OpenAsync($"/reports/{id}/issue")).Form("form.form-column").Fill("IssuedOn", "8/11/2021")
            .SubmitAsync();
        Assert.Contains("Số 576 nhỏ hơn đã mang ngày 10/11/2021", refused.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(2));
        (leader, clerk, province, staff) = (await app.SignInAsync("lanhdao"), await app.SignInAsync("vanthu"), await app.SignInAsync("so"),
            await app.SignInAsync("nhaplieu"));
        Assert.Equal("Đã phát hành Báo cáo 577/BC-UBND.", (await (await clerk.OpenAsync($"/reports/{id}/issue")).Form("form.form-column")
            .SubmitAsync()).Confirmation);
        Assert.Contains("Được thay thế", (await province.OpenAsync($"/reports/{first}")).Text, StringComparison.Ordinal);
        Assert.Contains($"Lý do: {Reason}", (await province.OpenAsync($"/reports/{first}")).Text, StringComparison.Ordinal);
        Assert.Contains("Báo cáo này thay thế Báo cáo 576/BC-UBND", (await province.OpenAsync($"/reports/{id}")).Text,
            StringComparison.Ordinal);
        var printed = await province.PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains("Số: 577/BC-UBND", printed, StringComparison.Ordinal);
        Assert.Contains("Báo cáo này thay thế Báo cáo số 576/BC-UBND ngày 10/11/2021.", printed, StringComparison.Ordinal);
        Assert.Contains("Số: 576/BC-UBND", await province.PdfWordsAsync($"/reports/{first}/pdf"), StringComparison.Ordinal);
        Assert.Equal("Đã tiếp nhận.", (await (await province.OpenAsync($"/reports/{id}")).FormWithButton("Tiếp nhận")
            .SubmitAsync()).Confirmation);

        var history = (await leader.OpenAsync($"/reports/{id}/history")).Text;
        foreach (var words in (string[])["Thiếu kiến nghị.", "phát hành", "tiếp nhận"])
            Assert.Contains(words, history, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.NotEmpty(await scope.Db.Set<Notification>().Where(n => n.Text.Contains(Reason)).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task What_was_approved_is_issued_whatever_happens_to_the_data_meanwhile(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Approved);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Directives().SingleAsync(d => d.Number == 817)).Subject = "V/v sửa sau khi duyệt";
            await scope.Db.SaveChangesAsync();
        }
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.AdvanceAsync(id, ReportState.Issued);
        var words = await (await app.SignInAsync("so")).PdfWordsAsync($"/reports/{id}/pdf");
        Assert.DoesNotContain("sửa sau khi duyệt", words, StringComparison.Ordinal);
        await using var after = app.NewDb();
        Assert.Equal(653 * FigureValue.Scale, (await after.Db.FigureValues().Where(
            v => v.ReportId == id && v.Column == "Lượt quét cộng dồn").OrderBy(v => v.Position).FirstAsync()).Scaled);
    }

    [Theory, BothDatabases]
    public async Task An_approval_is_refused_when_a_figure_moved_after_the_leader_looked(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        var page = await (await app.SignInAsync("lanhdao")).OpenAsync($"/reports/{id}");
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Directives().SingleAsync(d => d.Number == 817)).Subject = "V/v sửa trong lúc duyệt";
            await scope.Db.SaveChangesAsync();
        }
        var refused = await page.FormWithButton("Phê duyệt").SubmitAsync();
        Assert.Equal(WorkflowErrors.ContentMoved, refused.Confirmation);
        Assert.StartsWith("Đã phê duyệt", (await refused.FormWithButton("Phê duyệt").SubmitAsync()).Confirmation, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Who_wrote_a_report_does_not_approve_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        var section = await app.SectionAsync(id, "Kiến nghị, đề xuất");
        var staff = await app.SignInAsync("nhaplieu");
        await (await staff.OpenAsync($"/reports/{id}?section={section}")).Form("form[data-narrative-form]").Fill("Body", "Không có.")
            .SubmitAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Data.ReportingDbContext>();
        var report = await db.Reports().AsNoTracking().SingleAsync(r => r.Id == id);
        var writer = await db.Users().Where(u => u.UserName == "nhaplieu").Select(u => u.Id).SingleAsync();
        var outcome = await scope.ServiceProvider.GetRequiredService<ReportMoves>()
            .ApproveAsync(new(id, ReportAction.Approve, report.Version), new ReportActor(writer, [Roles.Leader], report.AgencyId), null);
        Assert.Equal(WorkflowErrors.OwnReport, outcome.Refusal);
    }

    [Theory, BothDatabases]
    public async Task Sixty_four_numbers_taken_at_once_have_no_gap_and_no_twin(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int agency;
        await using (var scope = app.NewDb()) agency = (await scope.Db.Reports().SingleAsync()).AgencyId;
        var numbers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Core.Data.ReportingDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (entry, refusal) = await scope.ServiceProvider.GetRequiredService<OutgoingRegister>()
                .TakeAsync(agency, "BC-UBND", new(2021, 11, 11), null);
            Assert.Null(refusal);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return entry!.Number;
        })));
        Assert.Equal(Enumerable.Range(577, 64), numbers.Order());
    }

    private static async Task<MoveOutcome> TryAsync(
        ReportingTestApp app, int id, ReportState state, bool issued, string role, ReportAction action)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Data.ReportingDbContext>();
        DateTime? at = issued ? new DateTime(2021, 11, 10, 9, 0, 0, DateTimeKind.Utc) : null;
        await db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state)
            .SetProperty(r => r.IssuedAt, at));
        var report = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync(r => r.Id == id);
        var agency = role == Roles.Province ? report.Request!.RequesterId : report.AgencyId;
        return await scope.ServiceProvider.GetRequiredService<ReportWorkflow>()
            .MoveAsync(new(id, action, report.Version, Reason), new ReportActor(0, [role], agency));
    }
}
