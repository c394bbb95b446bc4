using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>The days before the one that is entered, venue by venue.</summary>
internal sealed class ScanWeek(Dictionary<int, WeekOfVenue> venues)
{
    public WeekOfVenue Of(int venueId) => venues.GetValueOrDefault(venueId);

    public static async Task<ScanWeek> LoadAsync(ReportingDbContext db, IReadOnlyList<int> venues, DateOnly day)
    {
        DateOnly first = day.AddDays(-UsualScans.Days), previous = day.AddDays(-1);
        var days = await db.ScanCounts().Where(c => venues.Contains(c.VenueId) && c.Day >= first && c.Day < day && c.Value != null)
            .GroupBy(c => new { c.VenueId, c.Day }).Select(g => new { g.Key.VenueId, g.Key.Day, Sum = g.Sum(c => c.Value!.Value) })
                .ToListAsync();
        return new(days.GroupBy(d => d.VenueId).ToDictionary(g => g.Key, g => new WeekOfVenue(
            new UsualScans(g.Sum(d => d.Sum), g.Count()), g.Where(d => d.Day == previous).Select(d => (int?)d.Sum).FirstOrDefault())));
    }
}

public readonly record struct WeekOfVenue(UsualScans Usual, int? Previous);
