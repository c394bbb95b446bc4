using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans;

/// <summary>Where a count comes from. Sources of one venue and day add up.</summary>
public enum ScanSource
{
    [Display(Name = "Cổng đếm")] Counted,
    [Display(Name = "Nhập tay")] Entered,
    [Display(Name = "Nạp từ nơi khác")] Imported,

    /// <summary>The sum of the day's corrections; the only source that may be below 0.</summary>
    [Display(Name = "Đính chính")] Corrected,
}

/// <summary>How often a venue's code was scanned on a day, by one source.</summary>
public sealed class ScanCount : TrackedEntity
{
    /// <summary>More than a busy province has in a day; a larger figure is a slip of the keyboard.</summary>
    public const int ValueMax = 999_999;

    public required int VenueId { get; init; }
    public Venue? Venue { get; init; }
    public required DateOnly Day { get; init; }
    public required ScanSource Source { get; init; }

    /// <summary>Scans; 0 is a report of none. Null: a figure that was taken back, so that nothing is reported.</summary>
    [Display(Name = "Lượt quét")] public int? Value { get; set; }
}

internal sealed class ScanCountConfiguration : IEntityTypeConfiguration<ScanCount>
{
    public void Configure(EntityTypeBuilder<ScanCount> builder)
    {
        builder.ToTable("ScanCounts");
        builder.HideDeleted();
        builder.Property(c => c.Source).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(c => c.Venue).WithMany().HasForeignKey(c => c.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.VenueId, c.Day, c.Source }).IsUnique();
    }
}
