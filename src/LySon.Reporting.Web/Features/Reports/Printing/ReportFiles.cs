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
        open.Report.IsIssued && await IssuedSizesAsync([open.Report.Id], cancellation) is { Count: 1 } issued ? issued[open.Report.Id]
            : ReportDocument.Pdf(open).LongLength;

    /// <summary>Bytes of the files of those that were issued, by the reports' keys.</summary>
    public Task<Dictionary<int, long>> IssuedSizesAsync(IReadOnlyList<int> reportIds, CancellationToken cancellation = default) =>
        db.IssuedDocuments().Where(d => reportIds.Contains(d.ReportId)).Select(d => new { d.ReportId, d.Size })
            .ToDictionaryAsync(d => d.ReportId, d => (long)d.Size, cancellation);

    private Task<byte[]?> IssuedAsync(int reportId, CancellationToken cancellation) =>
        db.IssuedDocuments().Where(d => d.ReportId == reportId).Select(d => d.Pdf).SingleOrDefaultAsync(cancellation);
}
