using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Statistics;

/// <summary>A venue that had scans and has none any more.</summary>
public sealed record QuietVenue(int VenueId, string Name);

/// <summary>Posters that may have fallen down. Of days with too many scans <see cref="Scans.Doubts.ScanDoubts"/> knows.</summary>
public sealed class ScanAlarms(ReportingDbContext db)
{
    /// <summary>Days without a scan after which a venue is pointed out.</summary>
    public const int SilentDays = 7;

    /// <summary>
    /// Open venues whose last scan lies before the week that ends on the day, but in this month or the last; the latest first. Those that
    /// never have any are in the statistics; pointing them out every day would hide the ones that fell silent.
    /// </summary>
    public async Task<IReadOnlyList<QuietVenue>> SilentAsync(int agencyId, DateOnly day, int take, CancellationToken cancellation = default)
    {
        var (last, first) = (ScanTotals.MonthOf(day).AddMonths(-1), day.AddDays(1 - SilentDays));
        return await db.Venues().AsNoTracking()
            .Where(v => v.AgencyId == agencyId && v.LastScanOn >= last && v.LastScanOn < first && v.OpenedOn <= first
                && (v.ClosedOn == null || v.ClosedOn > day) && (v.Group!.EndedOn == null || v.Group.EndedOn > day))
            .OrderByDescending(v => v.LastScanOn).ThenByDescending(v => v.Id).Take(take).Select(v => new QuietVenue(v.Id, v.Name))
                .ToListAsync(cancellation);
    }
}
