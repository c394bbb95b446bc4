using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Venues;

/// <summary>Whom venues are counted under: one row of the report's second table.</summary>
public sealed class VenueGroup : TrackedEntity
{
    public const int NameMaxLength = 300;
    public const int ShortNameMaxLength = 80;

    /// <summary>
    /// The agency whose own group this is; null for a group that all agencies count by, so that they can be added up.
    /// </summary>
    public int? AgencyId { get; init; }

    /// <summary>As printed: "Các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện".</summary>
    [Display(Name = "Tên in trên báo cáo")] public required string Name { get; set; }

    /// <summary>As shown in lists and charts: "Điểm công cộng, doanh nghiệp, hộ kinh doanh".</summary>
    [Display(Name = "Tên gọn")] public required string ShortName { get; set; }

    /// <summary>The first day on which it is not counted any more; what was counted stays. Null while it is.</summary>
    [Display(Name = "Không thống kê từ ngày")] public DateOnly? EndedOn { get; set; }

    [Display(Name = "Thứ tự")] public int Position { get; set; }

    public bool IsCountedOn(DateOnly day) => !(EndedOn <= day);

    public override string ToString() => ShortName;
}

internal sealed class VenueGroupConfiguration : IEntityTypeConfiguration<VenueGroup>
{
    public void Configure(EntityTypeBuilder<VenueGroup> builder)
    {
        builder.ToTable("VenueGroups");
        builder.HideDeleted();
        builder.Text(g => g.Name, VenueGroup.NameMaxLength).InVietnameseOrder();
        builder.Text(g => g.ShortName, VenueGroup.ShortNameMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(g => g.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
