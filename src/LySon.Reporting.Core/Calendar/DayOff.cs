using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Calendar;

/// <summary>What makes a day differ from the week's usual one.</summary>
public enum DayOffKind
{
    [Display(Name = "Nghỉ lễ, tết")] Holiday,

    /// <summary>A day off in place of a weekly one that a holiday fell on, or by a swap.</summary>
    [Display(Name = "Nghỉ bù, nghỉ hoán đổi")] DayInLieu,

    /// <summary>A Saturday or Sunday on which one works, by a swap.</summary>
    [Display(Name = "Đi làm bù")] WorkingDay,
}

/// <summary>A day on which the offices of the country do not work, or do although it is a weekend.</summary>
public sealed class DayOff : TrackedEntity
{
    public const int NameMaxLength = 100;
    public const int SourceMaxLength = 200;

    [Display(Name = "Ngày")] public required DateOnly Day { get; set; }
    [Display(Name = "Loại ngày")] public required DayOffKind Kind { get; set; }

    /// <summary>"Tết Nguyên đán"</summary>
    [Display(Name = "Tên")] public required string Name { get; set; }

    /// <summary>What says so: the law, a notice.</summary>
    [Display(Name = "Nguồn")] public required string Source { get; set; }

    public override string ToString() => $"{Day:yyyy-MM-dd}";
}

internal sealed class DayOffConfiguration : IEntityTypeConfiguration<DayOff>
{
    public void Configure(EntityTypeBuilder<DayOff> builder)
    {
        builder.ToTable("DaysOff");
        builder.HideDeleted();
        builder.Text(d => d.Name, DayOff.NameMaxLength);
        builder.Text(d => d.Source, DayOff.SourceMaxLength);
        builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(d => d.Day).IsUnique().HasFilter(ModelBuilding.InUse);
    }
}
