using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// The scans that the portal itself counted at a venue in one hour: the only thing written while a phone waits. Days, groups and months
/// follow from it within about a second (<see cref="ScanRoller"/>).
/// </summary>
public sealed class ScanHour
{
    public int VenueId { get; init; }

    /// <summary>The Vietnamese day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>0 to 23, Vietnamese time.</summary>
    public int Hour { get; init; }
    public int Count { get; init; }

    /// <summary>As much of <see cref="Count"/> as the day's <see cref="ScanCount"/> and every total already hold.</summary>
    public int Rolled { get; init; }
}

internal sealed class ScanHourConfiguration : IEntityTypeConfiguration<ScanHour>
{
    public void Configure(EntityTypeBuilder<ScanHour> builder)
    {
        builder.ToTable("ScanHours");
        builder.HasKey(h => new { h.VenueId, h.Day, h.Hour });
        builder.HasOne<Venue>().WithMany().HasForeignKey(h => h.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.VenueId).HasDatabaseName("IX_ScanHours_Due").HasFilter("\"Count\" <> \"Rolled\"");
    }
}
