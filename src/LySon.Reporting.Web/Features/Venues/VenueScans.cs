using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>What a venue's code has been scanned so far, all sources, and the days for which something was reported.</summary>
internal sealed record VenueScans(long Total, int Days, DateOnly First, DateOnly Last)
{
    public static async Task<Dictionary<int, VenueScans>> OfAsync(ReportingDbContext db, IReadOnlyCollection<int> venues) =>
        await Summed(db.ScanCounts().Where(c => venues.Contains(c.VenueId)));

    public static async Task<VenueScans?> OfAsync(ReportingDbContext db, int venueId) =>
        (await OfAsync(db, [venueId])).GetValueOrDefault(venueId);

    public static Task<Dictionary<int, VenueScans>> OfAgencyAsync(ReportingDbContext db, int agencyId) =>
        Summed(db.ScanCounts().Where(c => c.Venue!.AgencyId == agencyId));

    private static Task<Dictionary<int, VenueScans>> Summed(IQueryable<Core.Scans.ScanCount> counts) => counts
        .Where(c => c.Value != null)
        .GroupBy(c => c.VenueId)
        .Select(g => new
        {
            g.Key,
            Total = g.Sum(c => (long)c.Value!),
            Days = g.Select(c => c.Day).Distinct().Count(),
            First = g.Min(c => c.Day),
            Last = g.Max(c => c.Day),
        })
        .ToDictionaryAsync(g => g.Key, g => new VenueScans(g.Total, g.Days, g.First, g.Last));
}
