using System.Data.Common;
using System.Globalization;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Core.Data;

/// <summary>The model on SQLite, the default: one file, one machine.</summary>
public sealed class SqliteReportingDbContext(DbContextOptions<SqliteReportingDbContext> options, TimeProvider time, Actor actor)
    : ReportingDbContext(options, time, actor)
{
    /// <summary>Seconds that a writer waits for another before it gives up.</summary>
    public const int BusyTimeoutSeconds = 15;

    protected override void OnConfiguring(DbContextOptionsBuilder builder)
    {
        base.OnConfiguring(builder);
        builder.AddInterceptors(ConnectionSetup.Instance);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Written with every scan: sixteen bytes in the order of their text instead of the text.
        builder.Entity<ScanReceipt>().Property(r => r.Key).HasConversion(k => k.ToByteArray(true), b => new Guid(b, true));
    }

    /// <summary>A transaction that has written is the only one that writes.</summary>
    internal override Task HoldAuditAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>SQLite keeps neither the order of a language nor its pragmas in the file: every connection is told.</summary>
    private sealed class ConnectionSetup : DbConnectionInterceptor
    {
        public static readonly ConnectionSetup Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Setup((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Setup((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private static void Setup(SqliteConnection connection)
        {
            connection.CreateCollation(VietnameseOrder, Compare);
            using var command = connection.CreateCommand();
            // FULL: what was acknowledged survives a power cut (WAL alone would only promise an intact file). Busy: SQLite itself looks again after a
            // millisecond, its .NET client only after 150. Checkpoint: a log of 32 MB, so that few commits have to wait until it is taken into the file.
            // Cache: 16 MB of pages at most, because the 2 MB of SQLite's own choice do not hold the reports of one large round.
            command.CommandText = FormattableString.Invariant(
                $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {BusyTimeoutSeconds * 1_000}; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -16000;");
            command.ExecuteNonQuery();
        }

        /// <summary>Equal only when identical, as an index must have it.</summary>
        private static int Compare(string left, string right)
        {
            var order = Vietnamese.Culture.CompareInfo.Compare(left, right, CompareOptions.None);
            return order != 0 ? order : string.CompareOrdinal(left, right);
        }
    }
}
