using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Agencies;

/// <summary>
/// An office. What it is called, where it sits and what its symbol is changes over the years, so that stands in dated <see cref="Names"/>.
/// </summary>
public sealed class Agency : TrackedEntity
{
    public const int CodeMaxLength = 40;

    /// <summary>A short key that never changes: "ly-son".</summary>
    [Display(Name = "Mã")] public required string Code { get; set; }
    [Display(Name = "Loại")] public required int KindId { get; set; }
    public AgencyKind? Kind { get; set; }
    [Display(Name = "Cơ quan cấp trên")] public int? ParentId { get; set; }
    public Agency? Parent { get; set; }

    /// <summary>The agency that took over when this one was abolished.</summary>
    [Display(Name = "Cơ quan kế thừa")] public int? SuccessorId { get; set; }

    /// <summary>The first day on which it exists no more; null while it does.</summary>
    [Display(Name = "Kết thúc hoạt động từ ngày")] public DateOnly? AbolishedOn { get; set; }

    /// <summary>
    /// Whether its issued reports carry the verification code as a QR symbol at the foot of the last page; the decree knows no such thing.
    /// </summary>
    [Display(Name = "In mã kiểm tra ở cuối báo cáo")] public bool PrintsCode { get; set; }

    /// <summary>Whether this agency may ask others for reports. A capability, not a name: departments merge.</summary>
    [Display(Name = "Có quyền yêu cầu báo cáo")] public bool MayRequest { get; set; }

    /// <summary>Whether it has venues to count scans at; what there is of them stays when it has no more.</summary>
    [Display(Name = "Địa điểm QR và lượt quét")] public bool UsesVenues { get; set; } = true;

    /// <summary>Whether it reports how many smartphones carry an application.</summary>
    [Display(Name = "Số liệu cài đặt")] public bool UsesAdoption { get; set; } = true;

    /// <summary>The place in the customary order of agencies.</summary>
    [Display(Name = "Thứ tự")] public int Position { get; set; }

    public List<AgencyName> Names { get; set; } = [];

    /// <summary>The name in force on a day; before the first one, the first. Needs <see cref="Names"/> loaded.</summary>
    public AgencyName NameOn(DateOnly day) =>
        Names.InForceOn(day, n => n.ValidFrom)
        ?? throw new InvalidOperationException($"Agency {Code} has no name, or its names were not loaded.");

    /// <param name="module">Null for what everybody uses.</param>
    public bool Uses(AgencyModule? module) => module switch
    {
        AgencyModule.Venues => UsesVenues,
        AgencyModule.Adoption => UsesAdoption,
        null => true,
    };

    public override string ToString() => Code;
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("Agencies");
        builder.HideDeleted();
        builder.Text(a => a.Code, Agency.CodeMaxLength);
        builder.HasIndex(a => a.Code).IsUnique().HasFilter(ModelBuilding.InUse);
        builder.HasOne(a => a.Kind).WithMany().HasForeignKey(a => a.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Names).WithOne().HasForeignKey(n => n.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
