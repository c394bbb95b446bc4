using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>
/// The counts of a group's venues on a day by one source, added up in the transaction that writes them, so that reports and statistics
/// do not depend on the number of venues. Deleted venues are left out; a venue that changes its group takes its counts along.
/// </summary>
public sealed class ScanDay
{
    public int AgencyId { get; init; }
    public int GroupId { get; init; }
    public DateOnly Day { get; init; }
    public ScanSource Source { get; init; }

    /// <summary>Venues that reported, 0 included. A venue with two sources is in both rows.</summary>
    public int Reported { get; init; }

    /// <summary>Scans.</summary>
    public long Total { get; init; }
}

internal sealed class ScanDayConfiguration : IEntityTypeConfiguration<ScanDay>
{
    public void Configure(EntityTypeBuilder<ScanDay> builder)
    {
        builder.ToTable("ScanDays");
        builder.HasKey(d => new { d.AgencyId, d.GroupId, d.Day, d.Source });
        builder.Property(d => d.Source).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(d => d.Day);
    }
}

/// <summary>What the portal counted at a group's venues in one hour of a day; other sources know no hours.</summary>
public sealed class ScanHourTotal
{
    public int AgencyId { get; init; }
    public int GroupId { get; init; }
    public DateOnly Day { get; init; }

    /// <inheritdoc cref="ScanHour.Hour"/>
    public int Hour { get; init; }
    public long Total { get; init; }
}

internal sealed class ScanHourTotalConfiguration : IEntityTypeConfiguration<ScanHourTotal>
{
    public void Configure(EntityTypeBuilder<ScanHourTotal> builder)
    {
        builder.ToTable("ScanHourTotals");
        builder.HasKey(t => new { t.AgencyId, t.GroupId, t.Day, t.Hour });
        builder.HasIndex(t => t.Day);
    }
}
