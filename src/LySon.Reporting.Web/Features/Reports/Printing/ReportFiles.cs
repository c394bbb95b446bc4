using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>A report's PDF: the one that was issued, byte for byte, or the draft as it would be printed now.</summary>
public sealed class ReportFiles(ReportingDbContext db)
{
    public async Task<byte[]> PdfAsync(OpenReport open, CancellationToken cancellation = default) =>
        open.Report.IsIssued && await IssuedAsync(open.Report.Id, cancellation) is { } issued ? issued : ReportDocument.Pdf(open);

    /// <summary>Bytes of that file, without reading it where it is kept.</summary>
    public async Task<long> SizeAsync(OpenReport open, CancellationToken cancellation = default) =>
        open.Report.IsIssued && await IssuedSizeAsync(open.Report.Id, cancellation) is { } issued ? issued : ReportDocument.Pdf(open).LongLength;

    public Task<int?> IssuedSizeAsync(int reportId, CancellationToken cancellation = default) =>
        db.IssuedDocuments().Where(d => d.ReportId == reportId).Select(d => (int?)d.Size).SingleOrDefaultAsync(cancellation);

    private Task<byte[]?> IssuedAsync(int reportId, CancellationToken cancellation) =>
        db.IssuedDocuments().Where(d => d.ReportId == reportId).Select(d => d.Pdf).SingleOrDefaultAsync(cancellation);
}
