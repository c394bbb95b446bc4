using System.Data.Common;
using System.Globalization;
using LySon.Reporting.Core.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Core.Data;

/// <summary>SQLite keeps neither the order of a language nor its pragmas in the file: every connection is told.</summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Run((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>What a connection needs to read the file at all: the order that its indexes are in.</summary>
    public static void AddOrder(SqliteConnection connection) => connection.CreateCollation(ReportingDbContext.VietnameseOrder, Compare);

    /// <param name="busySeconds">How long a writer waits for another; null: as long as a request or, where none waits, the portal's own work may.</param>
    public static void Run(SqliteConnection connection, int? busySeconds = null) =>
        SetUp(connection, busySeconds ?? DatabaseWait.Current?.LockSeconds() ?? SqliteReportingDbContext.BusyTimeoutSeconds);

    private static void SetUp(SqliteConnection connection, int busySeconds)
    {
        AddOrder(connection);
        // What begins a transaction waits as long.
        connection.DefaultTimeout = Math.Max(1, busySeconds);
        using var command = connection.CreateCommand();
        // FULL: what was acknowledged survives a power cut (WAL alone would only promise an intact file). Busy: SQLite itself looks again after a
        // millisecond, its .NET client only after 150. Checkpoint: a log of 32 MB, so that few commits have to wait until it is taken into the file.
        // Cache: 16 MB of pages at most, because the 2 MB of SQLite's own choice do not hold the reports of one large round.
        command.CommandText = FormattableString.Invariant(
            $"PRAGMA busy_timeout = {busySeconds * 1_000}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -16000;");
        command.ExecuteNonQuery();
    }

    /// <summary>Equal only when identical, as an index must have it.</summary>
    private static int Compare(string left, string right)
    {
        var order = Vietnamese.Culture.CompareInfo.Compare(left, right, CompareOptions.None);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
