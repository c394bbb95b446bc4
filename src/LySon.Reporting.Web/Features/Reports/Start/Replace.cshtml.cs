using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>Begins the report that takes the place of an issued one.</summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class ReplaceModel(ReportingDbContext db, ReportStart start, CurrentUser me) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect(ReportAddresses.Show(id));

    public async Task<IActionResult> OnPostAsync(int id)
    {
        try
        {
            if (await start.ReplaceAsync(me.AgencyId, id) is { } report)
            {
                return new Confirmation("Đã lập dự thảo thay thế với nội dung của báo cáo đã phát hành.")
                    .LeadTo(this, ReportAddresses.Show(report.Id));
            }
        }
        catch (DbUpdateException)
        {
            // Somebody else began it at the same moment; anything else would leave no successor.
        }
        var other = await db.Own(me).Where(r => r.SupersedesId == id).Select(r => (int?)r.Id).FirstOrDefaultAsync();
        return other is { } successor ? new Confirmation("Báo cáo này đang có báo cáo thay thế.")
            .LeadTo(this, ReportAddresses.Show(successor)) : NotFound();
    }
}
