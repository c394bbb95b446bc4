using System.Data.Common;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;

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
/// Commits scans in groups: receipts and one upsert per venue and hour in one transaction. A group goes to the database as one value, so
/// that a statement is the same however many scans it takes. Rows are written in order, so that several nodes wait for each other and never
/// lock each other out.
/// </summary>
public sealed class ScanCommit : IAsyncDisposable
{
    private readonly ReportingConnections connections;
    private readonly DbConnection connection;
    private readonly int file;
    private readonly ScanStatements statements;
    private readonly TimeProvider time;

    private ScanCommit(ReportingConnections connections, int file, DbConnection connection, TimeProvider time)
    {
        (this.connections, this.file, this.connection, this.time) = (connections, file, connection, time);
        statements = new(connection, connections.IsPostgreSql);
    }

    /// <summary>Holds one connection until it is disposed, so that a commit after the other need not open one.</summary>
    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public static async Task<ScanCommit> OpenAsync(ReportingConnections connections, TimeProvider time,
        CancellationToken cancellation = default)
    {
        // Before it is opened: of a file that is replaced meanwhile the first commit is refused.
        var file = connections.RequireFile();
        return new(connections, file, await connections.OpenAsync(cancellation), time);
    }

    /// <summary>
    /// Once this returns, every scan is in the database exactly once; when it throws, none of those without a receipt is known to be.
    /// </summary>
    public async Task RunAsync(IReadOnlyCollection<CountedScan> scans, CancellationToken cancellation = default)
    {
        if (connections.RequireFile() != file) throw new DatabaseAwayException("Another file was put in the place of the database.");
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var hour in (await FreshAsync(scans, transaction, cancellation)).GroupBy(s => (s.Day, s.Hour)).OrderBy(h => h.Key))
            await statements.AddHourAsync(
                transaction, hour.Key.Day, hour.Key.Hour, new(hour.CountBy(s => s.VenueId).OrderBy(v => v.Key)), cancellation);
        await transaction.CommitAsync(cancellation);
        connections.Faults.Wrote();
    }

    public ValueTask DisposeAsync()
    {
        statements.Dispose();
        return connection.DisposeAsync();
    }

    internal static int MinuteOf(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / 60);

    /// <returns>Those that were not counted before, each once.</returns>
    private async Task<IReadOnlyCollection<CountedScan>> FreshAsync(
        IReadOnlyCollection<CountedScan> scans, DbTransaction transaction, CancellationToken cancellation)
    {
        var keys = scans.Where(s => s.Key is not null).Select(s => s.Key!.Value).ToHashSet();
        if (keys.Count == 0) return scans;
        var fresh = await statements.AddReceiptsAsync(transaction, keys.Order(), MinuteOf(time.GetUtcNow()), cancellation);
        return fresh.Count == scans.Count ? scans : [.. scans.Where(s => s.Key is not { } key || fresh.Remove(key))];
    }
}
