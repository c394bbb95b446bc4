using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

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

    protected override ValueConverter CompactKey { get; } = new ValueConverter<Guid,
    byte[]>(key => key.ToByteArray(true), bytes => new Guid(bytes, true));

    /// <summary>A transaction that has written is the only one that writes.</summary>
    internal override Task HoldAuditAsync(CancellationToken cancellation) => Task.CompletedTask;
}
