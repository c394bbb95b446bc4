using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Statistics;

/// <summary>A venue in a list of the busiest.</summary>
/// <param name="Total">Scans of the month.</param>
public sealed record RankedVenue(int Id, int AgencyId, string Name, string Address, long Total);

/// <summary>A venue that has no scans.</summary>
/// <param name="LastScanOn">The last day that had one; null when none ever had.</param>
/// <param name="Reported">0 when the month was reported; null when nothing was.</param>
public sealed record SilentVenue(int Id, string Name, string Address, DateOnly? LastScanOn, long? Reported);

/// <summary>The venues at both ends of a month, found by indexes, not by looking at all of them.</summary>
public sealed class VenueRanking(ReportingDbContext db)
{
    public async Task<IReadOnlyList<RankedVenue>> BusiestAsync(
        StatisticsScope scope, DateOnly month, int take, CancellationToken cancellation = default)
    {
        var months = db.VenueMonths().Where(m => m.Month == month && m.Total > 0);
        if (scope.AgencyId is { } agency) months = months.Where(m => m.AgencyId == agency);
        else if (scope.Among is { } among) months = months.Where(m => among.Contains(m.AgencyId));
        if (scope.GroupId is { } group) months = months.Where(m => m.GroupId == group);
        // Equals are put in order here: in the query, all that have the last one's total would be sorted.
        return [.. (await months.Join(db.Venues(), m => m.VenueId, v => v.Id, (m, v) => new { m.Total, Venue = v })
            .OrderByDescending(r => r.Total).Take(take)
            .Select(r => new RankedVenue(r.Venue.Id, r.Venue.AgencyId, r.Venue.Name, r.Venue.Address, r.Total)).ToListAsync(cancellation))
            .OrderByDescending(r => r.Total).ThenBy(r => r.Id)];
    }

    /// <summary>Open on the day, and without a scan since its month began: those that never had one, then the longest silent.</summary>
    public async Task<IReadOnlyList<SilentVenue>> SilentAsync(StatisticsScope scope, DateOnly day, int take,
        CancellationToken cancellation = default)
    {
        var month = ScanTotals.MonthOf(day);
        IQueryable<Venue> open = db.Venues().Where(v => v.OpenedOn <= day && (v.ClosedOn == null || v.ClosedOn > day));
        if (scope.AgencyId is { } agency) open = open.Where(v => v.AgencyId == agency);
        if (scope.GroupId is { } group) open = open.Where(v => v.GroupId == group);
        // Two ends of one index, each found without walking through what lies between.
        var never = await ReadAsync(open.Where(v => v.LastScanOn == null).OrderBy(v => v.Id), take);
        return never.Count == take ? never
            : [.. never, .. await ReadAsync(open.Where(v => v.LastScanOn < month).OrderBy(v => v.LastScanOn).ThenBy(v => v.Id),
            take - never.Count)];

        Task<List<SilentVenue>> ReadAsync(IQueryable<Venue> venues, int most) =>
            venues.Take(most).Select(v => new SilentVenue(v.Id, v.Name, v.Address, v.LastScanOn,
            db.VenueMonths().Where(m => m.VenueId == v.Id && m.Month == month && m.Reported > 0).Select(m => (long?)m.Total)
                .FirstOrDefault())).ToListAsync(cancellation);
    }
}
