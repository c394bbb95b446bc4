using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Venues;

/// <summary>
/// Sees to it that every venue has a code. New venues get theirs with the save that makes them; those from before codes existed, or written
/// by an older program on another node, get one after a migration and each minute. Nodes that meet at the same venue are parted by the
/// unique index.
/// </summary>
public sealed class VenueCodes(ReportingDbContext db, TimeProvider time) : IDueWork
{
    private const int ChunkVenues = 5_000;
    private static readonly Upsert<VenueCode> Added = new(c => new { c.Code, c.VenueId, c.CreatedAt });

    public Task RunAsync(CancellationToken cancellation) => FillAsync(cancellation);

    /// <returns>How many venues had none.</returns>
    public async Task<int> FillAsync(CancellationToken cancellation = default)
    {
        var filled = 0;
        while (true)
        {
            // Deleted ones too: a venue that is restored has its code.
            var ids = await db.Venues().IgnoreQueryFilters().Where(v => !db.VenueCodes()
                .Any(c => c.VenueId == v.Id && c.ReplacedAt == null))
                .OrderBy(v => v.Id).Select(v => v.Id).Take(ChunkVenues).ToListAsync(cancellation);
            if (ids.Count == 0) return filled;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var now = time.GetUtcNow().UtcDateTime;
            filled += await new RowWriter(db).WriteAsync(
                Added, [.. ids.Select(id => (object[])[ShortCode.New(VenueCode.Length), id, now])], cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>
    /// Gives the venue another code, for a poster that leaked or was copied; the old one says from now on that it was replaced.
    /// </summary>
    /// <param name="seen">The code that the person saw; when another stands there by now, nothing is done.</param>
    /// <returns>The code in force, or null when <paramref name="seen"/> is not in force any more.</returns>
    public async Task<string?> ReplaceAsync(int agencyId, int venueId, string seen, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var replaced = await db.VenueCodes()
            .Where(c => c.VenueId == venueId && c.Venue!.AgencyId == agencyId && c.Code == seen && c.ReplacedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ReplacedAt, now), cancellation);
        if (replaced == 0) return null;
        var code = new VenueCode { VenueId = venueId, CreatedAt = now };
        db.VenueCodes().Add(code);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return code.Code;
    }
}
