using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Statistics;

/// <summary>A venue in a list of the busiest or the silent.</summary>
/// <param name="Total">Scans of the month; null when nothing was reported.</param>
public sealed record RankedVenue(int Id, int AgencyId, string Name, string Address, long? Total);

/// <summary>The venues at both ends of a month, found by its index, not by looking at all of them.</summary>
public sealed class VenueRanking(ReportingDbContext db)
{
    public async Task<IReadOnlyList<RankedVenue>> BusiestAsync(StatisticsScope scope, DateOnly month, int take, CancellationToken cancellation = default)
    {
        var months = db.VenueMonths.Where(m => m.Month == month && m.Total > 0);
        if (scope.AgencyId is { } agency) months = months.Where(m => m.AgencyId == agency);
        if (scope.GroupId is { } group) months = months.Where(m => m.GroupId == group);
        // Equals are put in order here: in the query, all that have the last one's total would be sorted.
        return [.. (await months.Join(db.Venues, m => m.VenueId, v => v.Id, (m, v) => new { m.Total, Venue = v }).OrderByDescending(r => r.Total).Take(take)
            .Select(r => new RankedVenue(r.Venue.Id, r.Venue.AgencyId, r.Venue.Name, r.Venue.Address, r.Total)).ToListAsync(cancellation))
            .OrderByDescending(r => r.Total).ThenBy(r => r.Id)];
    }

    /// <summary>Open until the day and without a scan in its month, in the order of the lists.</summary>
    public async Task<IReadOnlyList<RankedVenue>> SilentAsync(StatisticsScope scope, DateOnly day, int take, CancellationToken cancellation = default)
    {
        var month = ScanTotals.MonthOf(day);
        IQueryable<Venue> open = db.Venues.Where(v => v.OpenedOn <= day && (v.ClosedOn == null || v.ClosedOn > day));
        if (scope.AgencyId is { } agency) open = open.Where(v => v.AgencyId == agency);
        if (scope.GroupId is { } group) open = open.Where(v => v.GroupId == group);
        return await open.Where(v => !db.VenueMonths.Any(m => m.VenueId == v.Id && m.Month == month && m.Total > 0))
            .OrderBy(v => v.GroupId).ThenBy(v => v.Position).ThenBy(v => v.Id).Take(take)
            .Select(v => new RankedVenue(v.Id, v.AgencyId, v.Name, v.Address,
                db.VenueMonths.Where(m => m.VenueId == v.Id && m.Month == month && m.Reported > 0).Select(m => (long?)m.Total).FirstOrDefault()))
            .ToListAsync(cancellation);
    }
}
