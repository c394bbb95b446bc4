using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Signing;

/// <summary>A signed file, byte for byte as it was kept.</summary>
public sealed class FileModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int document)
    {
        var found = await db.Set<SignedDocument>().AsNoTracking().Include(d => d.Report)
            .Where(d => d.Id == document && d.ReportId == id && db.Readable(me).Any(r => r.Id == id)).SingleOrDefaultAsync();
        return found is null ? NotFound()
            : ReportFile.Answer(
                Response, found.Bytes, ReportFile.Pdf, ReportDocument.FileName(found.Report!, "-da-ky.pdf"), download: true);
    }
}
