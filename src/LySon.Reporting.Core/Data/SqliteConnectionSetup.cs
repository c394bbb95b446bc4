using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Core.Data;

/// <summary>SQLite keeps most pragmas not in the file: every connection is told.</summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Run((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <param name="busySeconds">How long a writer waits for another; null: as long as a request or, where none waits, the portal's own
    /// work may.</param>
    public static void Run(SqliteConnection connection, int? busySeconds = null) =>
        SetUp(connection, busySeconds ?? DatabaseWait.Current?.LockSeconds() ?? SqliteReportingDbContext.BusyTimeoutSeconds);

    private static void SetUp(SqliteConnection connection, int busySeconds)
    {
        // What begins a transaction waits as long.
        connection.DefaultTimeout = Math.Max(1, busySeconds);
        using var command = connection.CreateCommand();
        // FULL: what was acknowledged survives a power cut (WAL alone would only promise an intact file). Busy: SQLite itself looks again
        // after a millisecond, its .NET client only after 150. Checkpoint: a log of 32 MB, so that few commits have to wait until it is
        // taken into the file. Cache: 16 MB of pages at most, because the 2 MB of SQLite's own choice do not hold the reports of one large
        // round.
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {busySeconds * 1_000}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
            + $"PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -16000;");
        command.ExecuteNonQuery();
    }
}
