using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>
/// Keeps <see cref="Venue.LastScanOn"/> in step with the counts. The caller holds the venues (<see cref="VenuePlaces"/>) and has written
/// the counts.
/// </summary>
internal static class LastScans
{
    public static async Task ApplyAsync(ReportingDbContext db, IReadOnlyCollection<ScanDelta> deltas, CancellationToken cancellation)
    {
        // Where scans were taken away, only the counts that are left know the last day.
        var fewer = deltas.Where(d => d.Total < 0).Select(d => d.VenueId).ToHashSet();
        if (fewer.Count > 0)
        {
            await Venues(db, fewer).ExecuteUpdateAsync(set => set.SetProperty(v => v.LastScanOn,
                v => db.ScanCounts().Where(c => c.VenueId == v.Id && c.Value > 0).Max(c => (DateOnly?)c.Day)), cancellation);
        }
        var last = deltas.Where(d => d.Total > 0 && !fewer.Contains(d.VenueId)).GroupBy(d => d.VenueId, d => d.Day);
        foreach (var day in last.GroupBy(g => g.Max(), g => g.Key))
        {
            await Venues(db, [.. day]).Where(v => v.LastScanOn == null || v.LastScanOn < day.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.LastScanOn, day.Key), cancellation);
        }
    }

    /// <summary>Their ids as one parameter, whatever their number.</summary>
    private static IQueryable<Venue> Venues(ReportingDbContext db, IReadOnlyCollection<int> ids) =>
        db.Venues().Where(v => EF.Parameter(ids).Contains(v.Id));
}
