using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>What a save will change in the sums of counts and venues: read before it, written after it, in its transaction.</summary>
internal sealed class PendingTotals
{
    private readonly List<(ScanCount Count, int? From)> counts = [];
    private readonly List<(Venue Venue, VenueSpan? From)> venues = [];

    public bool IsEmpty => counts.Count == 0 && venues.Count == 0;

    public static PendingTotals Of(ChangeTracker tracker)
    {
        var pending = new PendingTotals();
        foreach (var entry in tracker.Entries<ScanCount>().Where(Writes))
            pending.counts.Add((entry.Entity, entry.State == EntityState.Added || Before(entry, c => c.DeletedAt) is not null ? null
                : Before(entry, c => c.Value)));
        foreach (var entry in tracker.Entries<Venue>().Where(Writes))
            pending.venues.Add((entry.Entity, entry.State == EntityState.Added || Before(entry, v => v.DeletedAt) is not null
                ? null
                : new(Before(entry, v => v.GroupId), Before(entry, v => v.OpenedOn), Before(entry, v => v.ClosedOn))));
        return pending;
    }

    public async Task WriteAsync(ReportingDbContext db, CancellationToken cancellation)
    {
        foreach (var (venue, from) in venues.OrderBy(v => v.Venue.Id))
        {
            VenueSpan? to = venue.DeletedAt is null ? new(venue.GroupId, venue.OpenedOn, venue.ClosedOn) : null;
            if (from?.GroupId == to?.GroupId || venue.Version == 1) continue;
            // The move reads the counts as this save has written them, so it would carry their change a second time.
            if (counts.Any(c => c.Count.VenueId == venue.Id))
                throw new NotSupportedException("Move a venue and change its counts in two saves.");
            await VenueMove.RunAsync(db, venue.Id, venue.AgencyId, from?.GroupId, to?.GroupId, cancellation);
        }
        await VenueSpans.ApplyAsync(db, venues, cancellation);
        await ScanTotals.ApplyAsync(db,
            [.. counts.Select(c => ScanDelta.Between(c.Count.VenueId, c.Count.Day, c.Count.Source, c.From,
                c.Count.DeletedAt is null ? c.Count.Value : null))], cancellation);
    }

    private static bool Writes(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private static TValue Before<T, TValue>(EntityEntry<T> entry, System.Linq.Expressions.Expression<Func<T, TValue>> property)
        where T : class =>
        entry.Property(property).OriginalValue;
}
