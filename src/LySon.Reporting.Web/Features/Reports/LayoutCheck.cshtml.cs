using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>Kiểm tra thể thức: the file is made and read back when somebody asks, because that takes longer than making it.</summary>
public sealed class LayoutCheckModel(ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files) : PageModel
{
    internal Report Report { get; private set; } = null!;

    internal IReadOnlyList<LayoutFinding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await opener.OpenAsync(db.Readable(me).AsNoTracking(), id, HttpContext.RequestAborted) is not { } open) return NotFound();
        Report = open.Report;
        using var pdf = new MemoryStream(await files.PdfAsync(open, HttpContext.RequestAborted), writable: false);
        Findings = LayoutLinter.Check(pdf, HttpContext.RequestAborted);
        return Page();
    }
}
