using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>
/// Kiểm tra thể thức: the file is made, or taken as it was received, and read back when somebody asks, because that takes longer than
/// making it.
/// </summary>
public sealed class LayoutCheckModel(ReportingDbContext db, CurrentUser me, ReportOpener opener, ReportFiles files, ForeignFiles readers)
    : PageModel
{
    internal Report Report { get; private set; } = null!;

    internal IReadOnlyList<LayoutFinding> Findings { get; private set; } = [];

    /// <summary>Why the file could not be read back; null when it was.</summary>
    internal string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await opener.OpenAsync(db.Readable(me).AsNoTracking(), id, HttpContext.RequestAborted) is not { } open) return NotFound();
        Report = open.Report;
        try
        {
            var pdf = Report.Source == ReportSource.Portal ? await files.PdfAsync(open, HttpContext.RequestAborted)
                : await db.ReceivedPapers().Where(p => p.ReportId == id && p.Type == ReportFile.Pdf).Select(p => p.Bytes)
                    .SingleOrDefaultAsync(HttpContext.RequestAborted);
            if (pdf is null) return NotFound();
            Findings = await readers.LintAsync(pdf, HttpContext.RequestAborted);
        }
        catch (FileRefusedException refusal)
        {
            Refusal = refusal.Message;
        }
        return Page();
    }
}
