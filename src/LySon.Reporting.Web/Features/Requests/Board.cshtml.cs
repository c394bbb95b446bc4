using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Requests.Board;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>
/// What the buttons of the board do: receive, return, remind, and the table as a workbook. The board itself is the request's own page.
/// </summary>
[TakesLong]
public sealed class BoardModel(ReportingDbContext db, CurrentUser me, ReportWorkflow workflow, Reminders reminders, RoundSheet sheet)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public IActionResult OnGet() => LocalRedirect(RequestAddresses.Show(Id));

    public async Task<IActionResult> OnGetSheetAsync()
    {
        if (await FindAsync() is not { } letter) return NotFound();
        return File(await sheet.WriteAsync(letter, HttpContext.RequestAborted), MediaTypes.Xlsx,
            $"So-lieu-{PlainNames.Of(letter.NumberAndSymbol)}.xlsx");
    }

    /// <param name="report">"12.5", a report and the version that was seen.</param>
    public async Task<IActionResult> OnPostReceiveAsync([FromForm] string? report)
    {
        if (BoardKey.Parse(report) is not { } key || await FindAsync() is null) return NotFound();
        var outcome = await workflow.MoveAsync(new(key.ReportId, ReportAction.Receive, key.Version), me.ReportActor());
        return outcome.Found ? Back(outcome.Refusal ?? outcome.Transition!.Done) : NotFound();
    }

    public async Task<IActionResult> OnPostReceiveChosenAsync([FromForm] List<string> chosen)
    {
        if (await FindAsync() is null) return NotFound();
        if (chosen.Count == 0) return Back(BoardErrors.NothingChosen);
        var outcomes = new List<MoveOutcome>();
        foreach (var key in chosen.Select(BoardKey.Parse).OfType<BoardKey>())
            outcomes.Add(await workflow.MoveAsync(new(key.ReportId, ReportAction.Receive, key.Version), me.ReportActor()));
        var refusal = outcomes.Select(o => o.Refusal).FirstOrDefault(r => r is not null);
        var (done, left) = (outcomes.Count(o => o.IsDone), outcomes.Count(o => !o.IsDone));
        return Back($"Đã tiếp nhận {done.Grouped()} báo cáo." + (left == 0 ? ""
            : $" {left.Grouped()} báo cáo không tiếp nhận được: {refusal}"));
    }

    public async Task<IActionResult> OnPostReturnAsync([FromForm] string? report, [FromForm] string? reason)
    {
        if (BoardKey.Parse(report) is not { } key || await FindAsync() is null) return NotFound();
        var said = VietnameseText.Normalize(reason);
        var outcome = await workflow.MoveAsync(
            new(key.ReportId, ReportAction.Return, key.Version, said.Cut(ReportStep.ReasonMaxLength)), me.ReportActor());
        if (!outcome.Found) return NotFound();
        if (outcome.Refusal != WorkflowErrors.ReasonMissing) return Back(outcome.Refusal ?? outcome.Transition!.Done);
        TempData["ReasonError"] = outcome.Refusal;
        return LocalRedirect($"{RequestAddresses.Show(Id)}?return={key.ReportId}#return");
    }

    /// <param name="agency">One agency; none for all that have not sent.</param>
    public async Task<IActionResult> OnPostRemindAsync([FromForm] int? agency)
    {
        if (!me.Is(Core.Accounts.Roles.Province)) return Forbid();
        if (await FindAsync() is not { } letter) return NotFound();
        if (!letter.IsOpen) return Back(BoardErrors.Closed);
        return Back(BoardErrors.Said(await reminders.RemindAsync(letter, agency)));
    }

    private Task<ReportRequest?> FindAsync() => db.Asked(me).AsNoTracking().SingleOrDefaultAsync(q => q.Id == Id);

    private LocalRedirectResult Back(string sentence) => new Confirmation(sentence).LeadTo(this, RequestAddresses.Show(Id));
}
