using LySon.Reporting.Core.Scans;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Data;

/// <summary>The model on SQLite, the default: one file, one machine.</summary>
public sealed class SqliteReportingDbContext(DbContextOptions<SqliteReportingDbContext> options, TimeProvider time, Actor actor)
    : ReportingDbContext(options, time, actor)
{
    /// <summary>Seconds that a writer waits for another before it gives up; a request less (<see cref="DatabaseWait"/>).</summary>
    public const int BusyTimeoutSeconds = 15;

    protected override void OnConfiguring(DbContextOptionsBuilder builder)
    {
        base.OnConfiguring(builder);
        builder.AddInterceptors(SqliteConnectionSetup.Instance);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Written with every scan: sixteen bytes in the order of their text instead of the text.
        builder.Entity<ScanReceipt>().Property(r => r.Key).HasConversion(k => k.ToByteArray(true), b => new Guid(b, true));
    }

    /// <summary>A transaction that has written is the only one that writes.</summary>
    internal override Task HoldAuditAsync(CancellationToken cancellation) => Task.CompletedTask;
}
