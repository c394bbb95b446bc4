using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>One scan that waits to be counted.</summary>
/// <param name="Day">The Vietnamese day, and its hour.</param>
/// <param name="Key">The request's own number; null when the sender gave none and does not repeat itself.</param>
public readonly record struct CountedScan(int VenueId, DateOnly Day, int Hour, Guid? Key)
{
    public static CountedScan At(int venueId, DateTime utc, Guid? key)
    {
        var local = Vietnamese.ToLocal(utc);
        return new(venueId, DateOnly.FromDateTime(local), local.Hour, key);
    }
}

/// <summary>
/// Commits scans in groups: receipts and one upsert per venue and hour in one transaction. Keys are written in order, so that several nodes wait
/// for each other and never lock each other out.
/// </summary>
public sealed class ScanCommit(ReportingDbContext db, TimeProvider time) : IDisposable
{
    private const string AddReceipts = """INSERT INTO "ScanReceipts" ("Key", "Minute") VALUES""";
    private const string NewOnly = """ON CONFLICT ("Key") DO NOTHING RETURNING "Key" """;
    private const string AddHours = """INSERT INTO "ScanHours" ("VenueId", "Day", "Hour", "Count", "Rolled") VALUES""";
    private const string OnHour = """
        ON CONFLICT ("VenueId", "Day", "Hour") DO UPDATE SET "Count" = "ScanHours"."Count" + excluded."Count"
        """;

    private readonly RowWriter rows = new(db, keeps: true);

    /// <summary>Holds the connection from now on, so that a commit after the other need not open one.</summary>
    public Task OpenAsync(CancellationToken cancellation = default) => db.Database.OpenConnectionAsync(cancellation);

    /// <summary>Once this returns, every scan is in the database exactly once; when it throws, none of those without a receipt is known to be.</summary>
    public async Task RunAsync(IReadOnlyCollection<CountedScan> scans, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var keyed = scans.Where(s => s.Key is not null).DistinctBy(s => s.Key).ToList();
        var fresh = keyed.Count == 0 ? [] : (await rows.WriteAsync(AddReceipts, NewOnly,
            [.. keyed.Select(s => s.Key!.Value).Order().Select(k => (object[])[k, MinuteOf(time.GetUtcNow())])], r => r.GetGuid(0), cancellation)).ToHashSet();
        var counted = keyed.Where(s => fresh.Contains(s.Key!.Value)).Concat(scans.Where(s => s.Key is null));
        await rows.WriteAsync(AddHours, OnHour,
        [
            .. counted.GroupBy(s => (s.VenueId, s.Day, s.Hour)).OrderBy(g => g.Key.VenueId).ThenBy(g => g.Key.Day).ThenBy(g => g.Key.Hour)
                .Select(g => (object[])[g.Key.VenueId, g.Key.Day, g.Key.Hour, g.Count(), 0]),
        ], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public void Dispose() => rows.Dispose();

    internal static int MinuteOf(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / 60);
}
