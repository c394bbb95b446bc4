using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>A report's PDF: the one that was issued, byte for byte, or the draft as it would be printed now.</summary>
public sealed class ReportFiles(ReportingDbContext db)
{
    public async Task<byte[]> PdfAsync(OpenReport open, CancellationToken cancellation = default) =>
        open.Report.IsIssued && await IssuedAsync(open.Report.Id, cancellation) is { } issued ? issued : ReportDocument.Pdf(open);

    private Task<byte[]?> IssuedAsync(int reportId, CancellationToken cancellation) =>
        db.IssuedDocuments.Where(d => d.ReportId == reportId).Select(d => d.Pdf).SingleOrDefaultAsync(cancellation);
}
