using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>A venue as the holder of its code sees it.</summary>
/// <param name="Agency">"UBND huyện Lý Sơn"</param>
internal sealed record ScannedVenue(
    int Id, string Name, string Address, string Agency, DateOnly OpenedOn, DateOnly? ClosedOn, DateTime? ReplacedAt)
{
    public bool CountsOn(DateOnly day) => ReplacedAt is null && OpenedOn <= day && (ClosedOn is null || day < ClosedOn);

    public static async Task<ScannedVenue?> FindAsync(ReportingDbContext db, string code, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.VenueCodes.AsNoTracking().Where(c => c.Code == code).Select(c => new
        {
            c.VenueId, c.Venue!.Name, c.Venue.Address, c.Venue.OpenedOn, c.Venue.ClosedOn, c.Venue.AgencyId, c.ReplacedAt,
        }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var agency = await db.Agencies.AsNoTracking().IgnoreQueryFilters().Include(a => a.Names).SingleAsync(a => a.Id == found.AgencyId, cancellation);
        return new(found.VenueId, found.Name, found.Address, agency.NameOn(today).ShortName, found.OpenedOn, found.ClosedOn, found.ReplacedAt);
    }
}

/// <summary>Scans of a venue, all sources, to this moment.</summary>
internal readonly record struct ScanSums(long Today, long Total)
{
    public static async Task<ScanSums> LoadAsync(ReportingDbContext db, int venueId, DateOnly today, CancellationToken cancellation)
    {
        var others = await db.ScanCounts.Where(c => c.VenueId == venueId && c.Day == today && c.Source != ScanSource.Counted)
            .SumAsync(c => (long)(c.Value ?? 0), cancellation);
        var hours = await db.ScanHours.Where(h => h.VenueId == venueId && h.Day == today).SumAsync(h => (long)h.Count, cancellation);
        var months = await db.VenueMonths.Where(m => m.VenueId == venueId).SumAsync(m => m.Total, cancellation);
        var due = await db.ScanHours.Where(h => h.VenueId == venueId && h.Count != h.Rolled).SumAsync(h => (long)(h.Count - h.Rolled), cancellation);
        return new(others + hours, months + due);
    }
}
