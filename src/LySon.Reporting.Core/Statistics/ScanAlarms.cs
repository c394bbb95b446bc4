using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Statistics;

/// <summary>A venue whose scans of a day are many times its usual.</summary>
/// <param name="Factor">How many times.</param>
public sealed record ScanJump(int VenueId, string Name, DateOnly Day, long Total, int Factor);

/// <summary>A venue that had scans and has none any more.</summary>
public sealed record QuietVenue(int VenueId, string Name);

/// <summary>What somebody should look at: a code that is scanned by a machine or hangs elsewhere, a poster that fell down.</summary>
public sealed class ScanAlarms(ReportingDbContext db)
{
    /// <summary>Days without a scan after which a venue is pointed out.</summary>
    public const int SilentDays = 7;

    /// <summary>Counts of a day that are compared with their venue's usual; the largest first.</summary>
    private const int ComparedMax = 200;

    /// <summary>On this day or the one before, by <see cref="UsualScans"/>; the greatest first.</summary>
    public async Task<IReadOnlyList<ScanJump>> JumpsAsync(int agencyId, DateOnly day, CancellationToken cancellation = default)
    {
        var before = day.AddDays(-1);
        var large = await db.ScanCounts.AsNoTracking()
            .Where(c => c.Venue!.AgencyId == agencyId && c.Day >= before && c.Day <= day && c.Value > 0)
            .GroupBy(c => new { c.VenueId, c.Venue!.Name, c.Day }).Select(g => new { g.Key.VenueId, g.Key.Name, g.Key.Day, Total = g.Sum(c => (long)c.Value!) })
            .Where(c => c.Total >= UsualScans.UnusualMin).OrderByDescending(c => c.Total).Take(ComparedMax).ToListAsync(cancellation);
        if (large.Count == 0) return [];
        var ids = large.Select(c => c.VenueId).Distinct().ToList();
        var first = before.AddDays(-UsualScans.Days);
        var week = (await db.ScanCounts.AsNoTracking().Where(c => ids.Contains(c.VenueId) && c.Day >= first && c.Day < day && c.Value != null)
            .GroupBy(c => new { c.VenueId, c.Day }).Select(g => new { g.Key.VenueId, g.Key.Day, Total = g.Sum(c => (long)c.Value!) }).ToListAsync(cancellation))
            .ToLookup(c => c.VenueId);
        return [.. large.Select(c => (Count: c, Factor: Usual(c.Day, week[c.VenueId].Select(w => (w.Day, w.Total))).UnusualFactor((int)Math.Min(c.Total, int.MaxValue))))
            .Where(c => c.Factor is not null).Select(c => new ScanJump(c.Count.VenueId, c.Count.Name, c.Count.Day, c.Count.Total, c.Factor!.Value))
            .OrderByDescending(j => j.Factor).ThenByDescending(j => j.Total)];
    }

    /// <summary>
    /// Open venues whose last scan lies before the week that ends on the day, but in this month or the last; the latest first. Those that never have any are in
    /// the statistics; pointing them out every day would hide the ones that fell silent.
    /// </summary>
    public async Task<IReadOnlyList<QuietVenue>> SilentAsync(int agencyId, DateOnly day, int take, CancellationToken cancellation = default)
    {
        var (last, first) = (ScanTotals.MonthOf(day).AddMonths(-1), day.AddDays(1 - SilentDays));
        return await db.Venues.AsNoTracking()
            .Where(v => v.AgencyId == agencyId && v.LastScanOn >= last && v.LastScanOn < first && v.OpenedOn <= first && (v.ClosedOn == null || v.ClosedOn > day))
            .OrderByDescending(v => v.LastScanOn).ThenByDescending(v => v.Id).Take(take).Select(v => new QuietVenue(v.Id, v.Name)).ToListAsync(cancellation);
    }

    private static UsualScans Usual(DateOnly day, IEnumerable<(DateOnly Day, long Total)> counts)
    {
        var week = counts.Where(c => c.Day < day && c.Day >= day.AddDays(-UsualScans.Days)).ToList();
        return new((int)Math.Min(week.Sum(c => c.Total), int.MaxValue), week.Count);
    }
}
