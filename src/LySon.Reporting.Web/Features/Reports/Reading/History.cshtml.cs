using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Reading;

/// <summary>Everything that happened to a report in one line of time; for the requester only what happened since it was issued.</summary>
public sealed class HistoryModel(ReportingDbContext db, CurrentUser me, ReportOpener opener) : PageModel
{
    private const int ShownMax = 300;
    private const string StateField = "trạng thái";

    internal Report Report { get; private set; } = null!;
    internal IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await opener.OpenAsync(db.Readable(me).AsNoTracking(), id, HttpContext.RequestAborted) is not { } open) return NotFound();
        Report = open.Report;
        var own = Report.AgencyId == me.AgencyId;
        var steps = await db.ReportSteps().AsNoTracking().Where(s => s.ReportId == id && (own || s.At >= Report.IssuedAt)).ToListAsync();
        // A step writes a change of the state as well; the step says more.
        var changes = own ? (await ReportHistory.OfAsync(db, open, ShownMax))
            .Where(c => !c.What.EndsWith(StateField, StringComparison.Ordinal)) : [];
        Entries = [.. steps.Select(s => new TimelineEntry(s.At, s, null)).Concat(changes.Select(c => new TimelineEntry(c.At, null, c)))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Step?.Id ?? 0)];
        return Page();
    }
}

/// <param name="At">UTC.</param>
internal sealed record TimelineEntry(DateTime At, ReportStep? Step, HistoryItem? Change);
