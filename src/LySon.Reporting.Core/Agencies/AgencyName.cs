using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Agencies;

/// <summary>
/// What an agency is called from a day on, and what its documents carry in their heads (Decree 30/2020, Annex I, boxes 2-4).
/// </summary>
public sealed class AgencyName : TrackedEntity
{
    public const int NameMaxLength = 200;
    public const int ShortNameMaxLength = 80;
    public const int IssuingBodyMaxLength = 300;
    public const int PlaceNameMaxLength = 80;
    public const int SymbolMaxLength = 30;

    public const int AddressMaxLength = 200;
    public const int ContactMaxLength = 100;

    public int AgencyId { get; set; }

    [Display(Name = "Áp dụng từ ngày")] public DateOnly ValidFrom { get; set; }

    /// <summary>"Ủy ban nhân dân huyện Lý Sơn"</summary>
    [Display(Name = "Tên cơ quan")] public required string Name { get; set; }

    /// <summary>"UBND huyện Lý Sơn"</summary>
    [Display(Name = "Tên viết tắt")] public required string ShortName { get; set; }

    /// <summary>The superior body printed above the issuing body, one line each; empty when there is none.</summary>
    [Display(Name = "Cơ quan chủ quản trên văn bản")] public string SuperiorBody { get; set; } = "";

    /// <summary>"ỦY BAN NHÂN DÂN\nHUYỆN LÝ SƠN", line breaks as printed.</summary>
    [Display(Name = "Tên cơ quan trên văn bản")] public required string IssuingBody { get; set; }

    /// <summary>"Lý Sơn", before the date.</summary>
    [Display(Name = "Địa danh")] public required string PlaceName { get; set; }

    /// <summary>"UBND", the agency's part of its document symbols.</summary>
    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }

    /// <summary>Box 13, the foot of the first page; nothing is printed while these are empty.</summary>
    [Display(Name = "Địa chỉ in cuối trang đầu")] public string Address { get; set; } = "";
    [Display(Name = "Điện thoại cơ quan")] public string Phone { get; set; } = "";
    [Display(Name = "Số fax")] public string Fax { get; set; } = "";
    [Display(Name = "Thư điện tử cơ quan")] public string Email { get; set; } = "";
    [Display(Name = "Trang thông tin điện tử")] public string Website { get; set; } = "";
}

internal sealed class AgencyNameConfiguration : IEntityTypeConfiguration<AgencyName>
{
    public void Configure(EntityTypeBuilder<AgencyName> builder)
    {
        builder.ToTable("AgencyNames");
        builder.HideDeleted();
        builder.Text(n => n.Name, AgencyName.NameMaxLength);
        builder.Text(n => n.ShortName, AgencyName.ShortNameMaxLength);
        builder.Text(n => n.SuperiorBody, AgencyName.IssuingBodyMaxLength);
        builder.Text(n => n.IssuingBody, AgencyName.IssuingBodyMaxLength);
        builder.Text(n => n.PlaceName, AgencyName.PlaceNameMaxLength);
        builder.Text(n => n.Symbol, AgencyName.SymbolMaxLength);
        builder.Text(n => n.Address, AgencyName.AddressMaxLength);
        builder.Text(n => n.Phone, AgencyName.ContactMaxLength);
        builder.Text(n => n.Fax, AgencyName.ContactMaxLength);
        builder.Text(n => n.Email, AgencyName.ContactMaxLength);
        builder.Text(n => n.Website, AgencyName.ContactMaxLength);
        builder.HasIndex(n => new { n.AgencyId, n.ValidFrom }).IsUnique().HasFilter(ModelBuilding.InUse);
    }
}
