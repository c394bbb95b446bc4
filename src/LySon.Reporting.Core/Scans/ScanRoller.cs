using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Totals;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// Takes what was counted by the hour into days, groups and months. One transaction moves <see cref="ScanHour.Rolled"/> up to the count it
/// saw and adds just that difference everywhere, so a crash at any moment loses nothing and counts nothing twice; nodes skip the rows that
/// another one holds.
/// </summary>
public sealed class ScanRoller(ReportingDbContext db)
{
    /// <summary>Venue hours of one transaction.</summary>
    private const int ChunkRows = 2_000;

    private const string Due = """
        SELECT * FROM "ScanHours" WHERE "Count" <> "Rolled" ORDER BY "VenueId", "Day", "Hour" LIMIT {0}
        """;

    private static readonly Upsert<ScanHour> Rolled = new(h => new { h.VenueId, h.Day, h.Hour, h.Count, h.Rolled }) { Set = h => h.Rolled };

    private static readonly Upsert<ScanCount> Counts = new(c => new { c.VenueId, c.Day, c.Source, c.Value, c.Version })
    {
        Key = c => new { c.VenueId, c.Day, c.Source }, Add = c => new { c.Value, c.Version }, Returning = c =>
            new { c.VenueId, c.Day, c.Version },
    };

    /// <returns>Whether anything was due.</returns>
    public async Task<bool> RollAsync(CancellationToken cancellation = default)
    {
        var any = false;
        // Asking without a transaction keeps SQLite's only write lock free for those who count.
        while (await db.ScanHours().AnyAsync(h => h.Count != h.Rolled, cancellation))
        {
            var rolled = await RollChunkAsync(cancellation);
            if (rolled == 0) break;
            any = true;
        }
        return any;
    }

    private async Task<int> RollChunkAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var due = await db.ScanHours().FromSqlRaw(db.Database.IsNpgsql() ? Due + " FOR UPDATE SKIP LOCKED" : Due, ChunkRows).AsNoTracking()
            .ToListAsync(cancellation);
        if (due.Count == 0) return 0;
        var rows = new RowWriter(db);
        await rows.WriteAsync(Rolled, [.. due.Select(h => (object[])[h.VenueId, h.Day, h.Hour, h.Count, h.Count])], cancellation);

        var days = due.GroupBy(h => (h.VenueId, h.Day)).ToDictionary(g => g.Key, g => g.Sum(h => h.Count - h.Rolled));
        var written = await rows.WriteAsync(Counts,
            [.. days.OrderBy(d => d.Key.VenueId).ThenBy(d => d.Key.Day)
                .Select(d => (object[])[d.Key.VenueId, d.Key.Day, nameof(ScanSource.Counted), d.Value, 1])],
            r => (Key: (VenueId: r.GetInt32(0), Day: r.GetFieldValue<DateOnly>(1)), IsNew: r.GetInt32(2) == 1), cancellation);
        await ScanTotals.ApplyAsync(db,
            [.. written.Select(w => new ScanDelta(w.Key.VenueId, w.Key.Day, ScanSource.Counted, w.IsNew ? 1 : 0, days[w.Key]))],
            cancellation);

        var places = await VenuePlaces.LockAsync(db, [.. due.Select(h => h.VenueId).Distinct()], cancellation);
        await VenueMove.AddHoursAsync(rows, due.Where(h => places.ContainsKey(h.VenueId))
            .GroupBy(h => (places[h.VenueId].AgencyId, places[h.VenueId].GroupId, h.Day, h.Hour))
            .OrderBy(g => g.Key.AgencyId).ThenBy(g => g.Key.GroupId).ThenBy(g => g.Key.Day).ThenBy(g => g.Key.Hour)
            .Select(g => (object[])[g.Key.AgencyId, g.Key.GroupId, g.Key.Day, g.Key.Hour, g.Sum(h => (long)h.Count - h.Rolled)]),
            cancellation);
        await transaction.CommitAsync(cancellation);
        return due.Count;
    }
}
