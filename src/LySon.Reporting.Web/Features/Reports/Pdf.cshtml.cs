using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>The report as a file: on screen, or with ?download=1 to keep.</summary>
public sealed class PdfModel(ReportingDbContext db, CurrentUser me, ReportOpener opener) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int download)
    {
        if (await opener.OpenAsync(db.Readable(me).AsNoTracking(), id) is not { } open) return NotFound();
        var bytes = ReportDocument.Pdf(open);
        var disposition = new ContentDispositionHeaderValue(download == 1 ? "attachment" : "inline") { FileName = ReportDocument.FileName(open.Report) };
        Response.Headers.ContentDisposition = disposition.ToString();
        // Only the browser that asked may keep it, and asks again each time: the data behind a draft changes.
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(bytes, "application/pdf")
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
            EnableRangeProcessing = true,
        };
    }
}
