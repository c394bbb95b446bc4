using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>The report as a file: on screen, or with ?download=1 to keep.</summary>
public sealed class PdfModel(ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int download)
    {
        if (await opener.OpenAsync(db.Readable(me).Printed().AsNoTracking(), id) is not { } open) return NotFound();
        return ReportFile.Answer(Response, await files.PdfAsync(open, HttpContext.RequestAborted), ReportFile.Pdf,
            ReportDocument.FileName(open.Report), download == 1);
    }
}
