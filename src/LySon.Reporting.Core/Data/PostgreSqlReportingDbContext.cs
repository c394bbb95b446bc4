using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Data;

/// <summary>The model on PostgreSQL, for more than one machine.</summary>
public sealed class PostgreSqlReportingDbContext(DbContextOptions<PostgreSqlReportingDbContext> options, TimeProvider time, Actor actor)
    : ReportingDbContext(options, time, actor)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasCollation(VietnameseOrder, locale: "vi-VN", provider: "icu", deterministic: true);
        base.OnModelCreating(builder);
    }
}
