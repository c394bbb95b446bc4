using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Data;

/// <summary>The model on PostgreSQL, for more than one machine.</summary>
public sealed class PostgreSqlReportingDbContext(DbContextOptions<PostgreSqlReportingDbContext> options, TimeProvider time, Actor actor)
    : ReportingDbContext(options, time, actor)
{
    /// <summary>Any number that nothing else in this database locks by.</summary>
    private const long AuditLock = 0x4C79536F6E41;

    internal override Task HoldAuditAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditLock})", cancellation);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.CompareAsBytes();
    }
}
