using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>A file of a request, for whoever sees the request. Always kept, never opened in the portal's own address.</summary>
public sealed class FileModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int file)
    {
        var found = await db.RequestFiles().AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == file && f.RequestId == id && db.Seen(me).Any(q => q.Id == id), HttpContext.RequestAborted);
        if (found is null) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(found.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new FileContentResult(found.Bytes, found.Type) { EnableRangeProcessing = true };
    }
}
