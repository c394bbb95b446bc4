using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>The report as a Word document, for offices that go on editing there. No browser shows one, so it is always kept.</summary>
public sealed class DocxModel(ReportingDbContext db, CurrentUser me, ReportOpener opener) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await opener.OpenAsync(db.Readable(me).Printed().AsNoTracking(), id) is not { } open) return NotFound();
        return ReportFile.Answer(
            Response, ReportDocument.Docx(open), ReportFile.Docx, ReportDocument.FileName(open.Report, ".docx"), download: true);
    }
}
