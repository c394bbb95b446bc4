using System.Globalization;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Web.Features.Reports.Editor;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Reports.Workflow;

/// <summary>
/// The last look before a report goes to the leader: what must be done, what should be looked at, and the file read back by the layout
/// checker.
/// </summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class SubmitModel(EditorLoader loader, ReportWorkflow workflow, DoubtFinder finder, CurrentUser me, ForeignFiles readers)
    : EditorPage(loader)
{
    private const int FindingsShown = 20;

    internal IReadOnlyList<ReportCheck> Blocking { get; private set; } = [];
    internal IReadOnlyList<ReportCheck> Doubts { get; private set; } = [];

    /// <summary>
    /// Doubtful days among the scans. Asked once and not in the way: a fair or a festival is no mistake, and the deadline does not wait for
    /// who knows; the leader reads them too.
    /// </summary>
    internal IReadOnlyList<ReportCheck> Asked { get; private set; } = [];

    /// <summary>What was asked, so that a new doubt is asked anew.</summary>
    internal string Mark => string.Join(' ', AskedIds);

    private IEnumerable<string> AskedIds => Asked.Count == 0 ? [] : Editor.Open.Figures.Data.Doubts
        .Select(d => d.Id.ToString(CultureInfo.InvariantCulture));

    internal IReadOnlyList<LayoutFinding> Findings { get; private set; } = [];

    /// <summary>Why the file could not be read back; null when it was.</summary>
    internal string? LayoutRefusal { get; private set; }

    /// <summary>The move locks the row itself, and has its own transaction.</summary>
    protected override bool Edits => HttpMethods.IsGet(Request.Method);

    public async Task<IActionResult> OnGetAsync() => await LookAsync() ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] int version, [FromForm] string? asked)
    {
        if (!await LookAsync()) return NotFound();
        if (Editor.Report.IsEditable && (Blocking.Count > 0 || !WasAsked(asked))) return await ShowAsync();
        var outcome = await workflow.MoveAsync(new ReportMove(Id, ReportAction.Submit, version), me.ReportActor());
        return outcome.Found ? Saved(ReportAddresses.Show(Id), outcome.Transition?.Done ?? outcome.Refusal!) : NotFound();
    }

    private bool WasAsked(string? asked) => !AskedIds.Except((asked ?? "").Split(' ')).Any();

    private async Task<bool> LookAsync()
    {
        // What was counted or typed a moment ago is asked about as well.
        await finder.FindAsync(me.AgencyId, HttpContext.RequestAborted);
        if (!await OpenAsync("submit")) return false;
        var open = Editor.Open;
        Blocking = SubmitChecks.Of(open.Report, open.Figures);
        Asked = [.. Editor.Checks.Where(c => c.Part == ReportPart.Scans)];
        Doubts = [.. Editor.Checks.Where(c => c.Part != ReportPart.Scans && !Blocking
            .Any(b => b.Part == c.Part && b.SectionId == c.SectionId))];
        return true;
    }

    /// <summary>
    /// The file is made and read back only for who looks at the findings. Without them the report can be submitted all the same.
    /// </summary>
    private async Task<PageResult> ShowAsync()
    {
        try
        {
            Findings = [.. (await readers.LintAsync(ReportDocument.Pdf(Editor.Open), HttpContext.RequestAborted)).Take(FindingsShown)];
        }
        catch (FileRefusedException refusal)
        {
            LayoutRefusal = refusal.Message;
        }
        return Page();
    }
}
