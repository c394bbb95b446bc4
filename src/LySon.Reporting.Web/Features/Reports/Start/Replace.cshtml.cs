using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>Begins the report that takes the place of an issued one, and asks why.</summary>
[Authorize(ReportsSetup.ReplaceReports)]
public sealed class ReplaceModel(ReportingDbContext db, ReportStart start, CurrentUser me) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty, Display(Name = "Lý do thay thế"), Required(ErrorMessage = "Nhập lý do thay thế."),
     OfficialText(ReportStep.ReasonMaxLength)]
    public string? Reason { get; set; }

    internal Report Report { get; private set; } = null!;

    /// <summary>The report that takes its place already; there is nothing to begin then.</summary>
    public int? Successor { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Successor = await SuccessorAsync();
        if (Report is { State: ReportState.Returned }) Reason = await db.ReportSteps()
            .Where(s => s.ReportId == Id && s.Action == ReportAction.Return).OrderByDescending(s => s.Id).Select(s => s.Reason)
            .FirstOrDefaultAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!ModelState.IsValid) return Page();
        try
        {
            if (await start.ReplaceAsync(me.AgencyId, Id, Reason!) is { } report)
            {
                return new Confirmation("Đã lập dự thảo thay thế với nội dung của báo cáo đã phát hành.")
                    .LeadTo(this, ReportAddresses.Show(report.Id));
            }
        }
        catch (DbUpdateException)
        {
            // Somebody else began it at the same moment; anything else would leave no successor.
        }
        return await SuccessorAsync() is { } successor ? new Confirmation("Báo cáo này đang có báo cáo thay thế.")
            .LeadTo(this, ReportAddresses.Show(successor)) : NotFound();
    }

    private Task<int?> SuccessorAsync() =>
        db.Own(me).Where(r => r.SupersedesId == Id).Select(r => (int?)r.Id).FirstOrDefaultAsync();

    /// <summary>Issued, and the own agency's.</summary>
    private async Task<bool> FindAsync()
    {
        var report = await db.Own(me).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.IssuedAt != null);
        if (report is null) return false;
        Report = report;
        return true;
    }
}
