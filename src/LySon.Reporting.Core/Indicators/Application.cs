using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Indicators;

/// <summary>An application that people are asked to install. One list for all agencies, so that their figures can be added up.</summary>
public sealed class Application : TrackedEntity
{
    public const int NameMaxLength = 100;

    /// <summary>"PC-Covid"</summary>
    [Display(Name = "Tên ứng dụng")] public required string Name { get; set; }

    /// <summary>The first day on which it is not counted any more; what was counted stays. Null while it is.</summary>
    [Display(Name = "Không thống kê từ ngày")] public DateOnly? EndedOn { get; set; }

    public override string ToString() => Name;
}

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("Applications");
        builder.HideDeleted();
        builder.Text(a => a.Name, Application.NameMaxLength).InVietnameseOrder();
        builder.HasIndex(a => a.Name).IsUnique().HasFilter(ModelBuilding.InUse);
    }
}
