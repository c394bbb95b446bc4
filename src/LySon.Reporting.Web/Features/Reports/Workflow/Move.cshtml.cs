using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>The moves that need no page of their own: withdraw, approve, send back, receive, return.</summary>
public sealed class MoveModel(ReportWorkflow workflow, ReportMoves moves, CurrentUser me) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect(ReportAddresses.Show(id));

    public async Task<IActionResult> OnPostAsync(
        int id, [FromForm] ReportAction action, [FromForm] int version, [FromForm] string? reason, [FromForm] string? hash)
    {
        if (!ModelState.IsValid || action is ReportAction.Submit or ReportAction.Issue or ReportAction.Supersede or ReportAction.Amend)
            return BadRequest();
        var said = VietnameseText.Normalize(reason);
        var move = new ReportMove(id, action, version, said.Cut(ReportStep.ReasonMaxLength));
        var outcome = action == ReportAction.Approve ? await moves.ApproveAsync(move, me.ReportActor(), hash)
            : await workflow.MoveAsync(move, me.ReportActor());
        if (!outcome.Found) return NotFound();
        if (outcome.Refusal == WorkflowErrors.ReasonMissing)
        {
            TempData["ReasonError"] = outcome.Refusal;
            return LocalRedirect(ReportAddresses.Show(id) + "#send-back");
        }
        // What was typed is still there when the report has moved on.
        if (!outcome.IsDone && move.Reason.Length > 0) TempData["Reason"] = move.Reason;
        return new Confirmation(outcome.Transition?.Done ?? outcome.Refusal!).LeadTo(this, ReportAddresses.Show(id));
    }
}
