using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Reports.Reading;

/// <summary>
/// The file that was received instead of a report of the portal, byte for byte: what a browser draws by itself is shown, anything else is
/// only kept.
/// </summary>
public sealed class PaperModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    private static readonly string[] Shown = [ReportFile.Pdf, "image/png", "image/jpeg"];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var paper = await db.ReceivedPapers().AsNoTracking()
            .SingleOrDefaultAsync(p => p.ReportId == id && p.Size > 0 && db.Readable(me).Any(r => r.Id == id), HttpContext.RequestAborted);
        if (paper is null) return NotFound();
        var disposition = new ContentDispositionHeaderValue(Shown.Contains(paper.Type) ? "inline" : "attachment");
        disposition.SetHttpFileName(paper.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new FileContentResult(paper.Bytes, paper.Type) { EnableRangeProcessing = true };
    }
}
