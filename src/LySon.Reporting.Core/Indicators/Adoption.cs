using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Indicators;

/// <summary>How many smartphones of an agency's people carry an application, as of a day.</summary>
public sealed class Adoption : TrackedEntity
{
    /// <summary>More phones than any province has.</summary>
    public const int CountMax = 99_999_999;

    public int AgencyId { get; init; }
    public Agency? Agency { get; init; }

    [Display(Name = "Ứng dụng")] public required int ApplicationId { get; set; }
    public Application? Application { get; set; }

    [Display(Name = "Ngày chốt")] public required DateOnly AsOf { get; set; }
    [Display(Name = "Số máy đã cài")] public required int Installed { get; set; }
    [Display(Name = "Số điện thoại thông minh")] public required int Smartphones { get; set; }

    /// <summary>In percent, unrounded; null without smartphones.</summary>
    public decimal? Percentage => Smartphones == 0 ? null : 100m * Installed / Smartphones;
}

internal sealed class AdoptionConfiguration : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.ToTable("Adoptions");
        builder.HideDeleted();
        builder.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Application).WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AgencyId, a.ApplicationId, a.AsOf }).IsUnique().HasFilter(ModelBuilding.InUse);
    }
}
