using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>Under what a venue is counted.</summary>
public readonly record struct VenuePlace(int AgencyId, int GroupId);

internal static class VenuePlaces
{
    private const int ChunkVenues = 1_000;

    /// <summary>
    /// The places of these venues, deleted ones left out, kept from changing until the transaction ends: a venue that moves to another
    /// group meanwhile waits, and then takes along what was added here. SQLite has one writer anyway.
    /// </summary>
    /// <param name="ids">In ascending order.</param>
    public static async Task<Dictionary<int, VenuePlace>> LockAsync(ReportingDbContext db, IReadOnlyList<int> ids,
        CancellationToken cancellation)
    {
        var places = new Dictionary<int, VenuePlace>(ids.Count);
        foreach (var chunk in ids.Chunk(ChunkVenues))
        {
            var venues = db.Database.IsNpgsql()
                ? db.Venues().FromSqlRaw("""SELECT * FROM "Venues" WHERE "Id" = ANY({0}) ORDER BY "Id" FOR NO KEY UPDATE""", chunk)
                    .IgnoreQueryFilters().AsNoTracking().AsEnumerable()
                    .Where(v => v.DeletedAt is null).Select(v => (v.Id, v.AgencyId, v.GroupId)).ToList()
                : await db.Venues().AsNoTracking().Where(v => chunk.Contains(v.Id))
                    .Select(v => ValueTuple.Create(v.Id, v.AgencyId, v.GroupId)).ToListAsync(cancellation);
            foreach (var (id, agency, group) in venues) places[id] = new(agency, group);
        }
        return places;
    }
}
