using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>The files of a round's reports in force, issued here or received from elsewhere, in the customary order of agencies.</summary>
public sealed class RoundFiles(ReportingDbContext db)
{
    /// <param name="chosen">Keys of reports; null for all. Others than this round's are ignored.</param>
    internal async Task<ReportZip?> ZipAsync(ReportRequest letter, IReadOnlyCollection<int>? chosen, CancellationToken cancellation)
    {
        var issued = await (
            from document in db.IssuedDocuments()
            join report in InForce(letter.Id) on document.ReportId equals report.Id
            select new Line(report.Id, report.AgencyId, report.Number, report.Symbol, document.Sha256, document.At, null))
            .ToListAsync(cancellation);
        var papers = await (
            from paper in db.ReceivedPapers()
            join report in InForce(letter.Id) on paper.ReportId equals report.Id
            where paper.Size > 0
            select new Line(report.Id, report.AgencyId, report.Number, report.Symbol, paper.Sha256, report.StateAt, paper.Name))
            .ToListAsync(cancellation);
        var agencies = await db.Agencies().IgnoreQueryFilters()
            .Where(a => db.Set<RequestAddressee>().Any(q => q.RequestId == letter.Id && q.AgencyId == a.Id))
            .Select(a => new { a.Id, a.Code, a.Position }).ToDictionaryAsync(a => a.Id, cancellation);
        var names = new PlainNames(ReportZip.ManifestName);
        var files = issued.Concat(papers).Where(r => chosen is null || chosen.Contains(r.ReportId))
            .OrderBy(r => agencies[r.AgencyId].Position).ThenBy(r => r.AgencyId)
            .Select(r => new ZippedFile(r.ReportId, names.Next($"{agencies[r.AgencyId].Code}_{Report.NumberedOr(r.Number, r.Symbol)}",
                r.Paper is { } paper ? Path.GetExtension(paper).ToLowerInvariant() : ".pdf"), r.Sha256, r.At, r.Paper is not null))
            .ToList();
        return files.Count == 0 ? null : new ReportZip(
            db, $"{DocumentType.Report.FileStem}-{PlainNames.Of(letter.NumberAndSymbol)}.zip", files);
    }

    /// <summary>Bytes of all of them.</summary>
    internal async Task<long> SizeAsync(int requestId, CancellationToken cancellation = default) =>
        await db.IssuedDocuments().Where(d => InForce(requestId).Any(r => r.Id == d.ReportId)).SumAsync(d => (long)d.Size, cancellation)
        + await db.ReceivedPapers().Where(p => InForce(requestId).Any(r => r.Id == p.ReportId)).SumAsync(p => (long)p.Size, cancellation);

    private IQueryable<Report> InForce(int requestId) => db.Reports().Where(r => r.RequestId == requestId
        && ReportStates.InForce.Contains(r.State)
        && db.Set<RequestAddressee>().Any(a => a.RequestId == requestId && a.AgencyId == r.AgencyId));

    /// <param name="Paper">The name of a file that was received from elsewhere.</param>
    private sealed record Line(int ReportId, int AgencyId, int? Number, string Symbol, string Sha256, DateTime At, string? Paper);
}
