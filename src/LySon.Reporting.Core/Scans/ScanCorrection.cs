using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// Scans added to or taken from a venue's day, and why. What was counted stays as it is: the sum of a day's corrections is its
/// <see cref="ScanSource.Corrected"/> count. Rows are only ever added.
/// </summary>
public sealed class ScanCorrection
{
    public const int ReasonMaxLength = 500;

    public int Id { get; private set; }
    public int VenueId { get; init; }
    public Venue? Venue { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>Scans; never 0.</summary>
    public int Change { get; init; }

    [Display(Name = "Lý do")] public required string Reason { get; init; }
    public DateTime At { get; init; }
    public int? ActorId { get; init; }
    public required string ActorName { get; init; }
}

internal sealed class ScanCorrectionConfiguration : IEntityTypeConfiguration<ScanCorrection>
{
    public void Configure(EntityTypeBuilder<ScanCorrection> builder)
    {
        builder.ToTable("ScanCorrections");
        builder.Property(c => c.Reason).HasMaxLength(ScanCorrection.ReasonMaxLength);
        builder.Property(c => c.ActorName).HasMaxLength(Change.NameMaxLength);
        builder.HasOne(c => c.Venue).WithMany().HasForeignKey(c => c.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasQueryFilter(c => c.Venue!.DeletedAt == null);
        builder.HasIndex(c => new { c.VenueId, c.Day });
    }
}
