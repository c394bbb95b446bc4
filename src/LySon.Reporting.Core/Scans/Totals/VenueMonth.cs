using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>A venue's scans of a calendar month, all sources: its index gives the busiest venues without looking at the others.</summary>
public sealed class VenueMonth
{
    public int VenueId { get; init; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; init; }
    public int AgencyId { get; init; }
    public int GroupId { get; init; }

    /// <summary>Counts (days times sources) that were reported, 0 included.</summary>
    public int Reported { get; init; }
    public long Total { get; init; }
}

internal sealed class VenueMonthConfiguration : IEntityTypeConfiguration<VenueMonth>
{
    public void Configure(EntityTypeBuilder<VenueMonth> builder)
    {
        builder.ToTable("VenueMonths");
        builder.HasKey(m => new { m.VenueId, m.Month });
        builder.HasIndex(m => new { m.AgencyId, m.Month, m.Total });
        builder.HasIndex(m => new { m.Month, m.Total });
    }
}

/// <summary>How many venues of a group reported in a month, and how many had scans.</summary>
public sealed class ScanMonth
{
    public int AgencyId { get; init; }
    public int GroupId { get; init; }

    /// <inheritdoc cref="VenueMonth.Month"/>
    public DateOnly Month { get; init; }

    /// <summary>Venues that reported, if only 0.</summary>
    public int Reported { get; init; }

    /// <summary>Venues with at least one scan.</summary>
    public int Active { get; init; }
}

internal sealed class ScanMonthConfiguration : IEntityTypeConfiguration<ScanMonth>
{
    public void Configure(EntityTypeBuilder<ScanMonth> builder)
    {
        builder.ToTable("ScanMonths");
        builder.HasKey(m => new { m.AgencyId, m.GroupId, m.Month });
    }
}
