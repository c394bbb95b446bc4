using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LySon.Reporting.Web.Features.Reports.Printing;

/// <summary>
/// How large the files of a list are. A file is made to be measured, so sizes are kept for a while; a figure that changes meanwhile moves
/// them by a few bytes, which nobody sees in whole kilobytes.
/// </summary>
internal sealed class PdfSizes(ReportingDbContext db, ReportOpener opener, ReportFiles files, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    public async Task<IReadOnlyDictionary<int, long>> OfAsync(IEnumerable<Report> reports)
    {
        var rows = reports.ToList();
        var sizes = await files.IssuedSizesAsync([.. rows.Select(r => r.Id)]);
        foreach (var report in rows.Where(r => r.Source == ReportSource.Portal && !sizes.ContainsKey(r.Id)))
            sizes[report.Id] = await cache.GetOrCreateAsync((nameof(PdfSizes), report.Id, report.Version), entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Kept;
                return MeasureAsync(report.Id);
            });
        return sizes;
    }

    private async Task<long> MeasureAsync(int id) =>
        await opener.OpenAsync(db.Reports().AsNoTracking(), id) is { } open ? ReportDocument.Pdf(open).LongLength : 0;
}
