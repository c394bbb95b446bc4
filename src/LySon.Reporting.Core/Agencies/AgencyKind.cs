using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Agencies;

/// <summary>
/// What sort of office an agency is. Kinds come and go with laws, so they are rows that the administrator edits; code reads their
/// <see cref="Level"/> and never their names.
/// </summary>
public sealed class AgencyKind : TrackedEntity
{
    public const int NameMaxLength = 80;

    /// <summary>The highest level.</summary>
    public const int LevelMin = 1;
    public const int LevelMax = 9;
    public const int PositionMax = 999;

    /// <summary>Kinds that a portal may have; one page edits all of them.</summary>
    public const int CountMax = 60;

    /// <summary>As it heads a list of such agencies.</summary>
    [Display(Name = "Tên loại")] public required string Name { get; set; }

    /// <summary>
    /// <see cref="LevelMin"/> is the highest. An agency's reports are asked for by those on a higher level, that is a smaller number.
    /// </summary>
    [Display(Name = "Cấp")] public required int Level { get; set; }

    /// <summary>Whether owners of venues register with such an agency.</summary>
    [Display(Name = "Nhận đăng ký địa điểm QR")] public bool TakesRegistrations { get; set; }

    /// <summary>The first day on which there are such agencies; null: always.</summary>
    [Display(Name = "Có từ ngày")] public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day; null while there are.</summary>
    [Display(Name = "Có đến ngày")] public DateOnly? ValidTo { get; set; }

    /// <summary>The place among the kinds of its level.</summary>
    [Display(Name = "Thứ tự")] public int Position { get; set; }

    public bool IsValidOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    public override string ToString() => Name;
}

internal sealed class AgencyKindConfiguration : IEntityTypeConfiguration<AgencyKind>
{
    public void Configure(EntityTypeBuilder<AgencyKind> builder)
    {
        builder.ToTable("AgencyKinds");
        builder.HideDeleted();
        builder.Text(k => k.Name, AgencyKind.NameMaxLength);
        builder.HasData(FirstKinds.Rows);
    }
}
