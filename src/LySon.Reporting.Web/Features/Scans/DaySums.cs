using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>What each group has until a day, on it and on the day before, from the sums that are kept with every count.</summary>
internal sealed class DaySums(Dictionary<int, long> cumulative, Dictionary<int, ScanSums>? groups)
{
    public long Cumulative(int groupId) => cumulative.GetValueOrDefault(groupId);

    /// <summary>The group less the rows that are shown.</summary>
    public ScanSums Without(int groupId, int venues, IReadOnlyList<ScanRow> rows)
    {
        if (groups is null || venues == rows.Count) return default;
        var all = groups.GetValueOrDefault(groupId);
        return new(venues - rows.Count, Math.Max(0, all.Reported - rows.Count(r => r.Total is not null)),
            all.Total - rows.Sum(r => (long)(r.Total ?? 0)), all.Previous - rows.Sum(r => (long)(r.Previous ?? 0)));
    }

    /// <param name="all">Every venue is shown, so that nothing is left to be known of others.</param>
    public static async Task<DaySums> LoadAsync(ReportingDbContext db, int agencyId, DateOnly day, bool all)
    {
        var mine = db.ScanDays().Where(d => d.AgencyId == agencyId);
        var cumulative = await mine.Where(d => d.Day <= day).GroupBy(d => d.GroupId)
            .Select(g => new { g.Key, Sum = g.Sum(d => d.Total) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        if (all) return new(cumulative, null);
        var previous = day.AddDays(-1);
        var days = await mine.Where(d => d.Day == day || d.Day == previous).GroupBy(d => d.GroupId)
            .Select(g => new
            {
                g.Key,
                Sources = g.Count(d => d.Day == day && d.Reported > 0),
                Reported = g.Sum(d => d.Day == day ? d.Reported : 0),
                Total = g.Sum(d => d.Day == day ? d.Total : 0),
                Previous = g.Sum(d => d.Day == day ? 0 : d.Total),
            }).ToListAsync();
        // A venue of several sources is in the sum of each, so that only the counts themselves tell how many venues have reported.
        var several = days.Where(d => d.Sources > 1).Select(d => d.Key).ToList();
        var exact = several.Count == 0 ? [] : await db.ScanCounts()
            .Where(c => c.Venue!.AgencyId == agencyId && several.Contains(c.Venue.GroupId) && c.Day == day && c.Value != null)
            .GroupBy(c => c.Venue!.GroupId)
            .Select(g => new { g.Key, Count = g.Select(c => c.VenueId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new(cumulative, days.ToDictionary(d => d.Key, d =>
            new ScanSums(0, exact.GetValueOrDefault(d.Key, d.Reported), d.Total, d.Previous)));
    }
}
