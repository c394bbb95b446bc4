using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>The issued files of a round, those in force, in the customary order of agencies.</summary>
public sealed class RoundFiles(ReportingDbContext db)
{
    /// <param name="chosen">Keys of reports; null for all. Others than this round's are ignored.</param>
    internal async Task<ReportZip?> ZipAsync(ReportRequest letter, IReadOnlyCollection<int>? chosen, CancellationToken cancellation)
    {
        var rows = await (
            from document in db.IssuedDocuments()
            join report in db.Reports() on document.ReportId equals report.Id
            join agency in db.Agencies().IgnoreQueryFilters() on report.AgencyId equals agency.Id
            where report.RequestId == letter.Id && ReportStates.InForce.Contains(report.State)
                && db.Set<RequestAddressee>().Any(a => a.RequestId == letter.Id && a.AgencyId == report.AgencyId)
            orderby agency.Position, agency.Id
            select new { report.Id, report.Number, report.Symbol, report.AgencyId, agency.Code, document.Sha256, document.At })
                .ToListAsync(cancellation);
        var names = new PlainNames(ReportZip.ManifestName);
        var files = rows.Where(r => chosen is null || chosen.Contains(r.Id))
            .Select(r => new ZippedFile(
                r.Id, names.Next($"{r.Code}_{DocumentNumber.Join(r.Number ?? 0, r.Symbol)}", ".pdf"), r.Sha256, r.At)).ToList();
        return files.Count == 0 ? null : new ReportZip(
            db, $"{DocumentType.Report.FileStem}-{PlainNames.Of(letter.NumberAndSymbol)}.zip", files);
    }
}
