using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Venues;

/// <summary>A place with a QR code that people scan when they enter.</summary>
public sealed class Venue : TrackedEntity
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 300;
    public const int ContactMaxLength = 100;
    public const int PhoneMaxLength = 20;

    public int AgencyId { get; init; }
    public Agency? Agency { get; init; }

    [Display(Name = "Đối tượng thống kê")] public required int GroupId { get; set; }
    public VenueGroup? Group { get; set; }

    [Display(Name = "Tên địa điểm")] public required string Name { get; set; }
    [Display(Name = "Địa chỉ")] public string Address { get; set; } = "";
    [Display(Name = "Người đăng ký")] public string Contact { get; set; } = "";
    [Display(Name = "Số điện thoại")] public string Phone { get; set; } = "";

    /// <summary>The day the code was created; reports count venues created until their cut-off.</summary>
    [Display(Name = "Ngày tạo mã")] public required DateOnly OpenedOn { get; set; }

    /// <summary>The first day on which it is closed; null while open.</summary>
    [Display(Name = "Ngày đóng")] public DateOnly? ClosedOn { get; set; }

    /// <summary>The place in lists and in the entry grid, within its group.</summary>
    public int Position { get; set; }

    public string SearchText { get; private set; } = "";

    /// <summary>
    /// The last day with a scan, of any source; null while there was none. Kept with the counts (<see cref="Scans.Totals.ScanTotals"/>).
    /// </summary>
    public DateOnly? LastScanOn { get; private set; }

    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || day < ClosedOn);

    public override string ToString() => Name;

    protected internal override void Prepare() => SearchText = VietnameseText.Fold($"{Name} {Address} {Contact}");
}

internal sealed class VenueConfiguration : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.ToTable("Venues");
        builder.HideDeleted();
        builder.Text(v => v.Name, Venue.NameMaxLength).InVietnameseOrder();
        builder.Text(v => v.Address, Venue.AddressMaxLength);
        builder.Text(v => v.Contact, Venue.ContactMaxLength);
        builder.Text(v => v.Phone, Venue.PhoneMaxLength);
        builder.Text(v => v.SearchText, 2 * (Venue.NameMaxLength + Venue.AddressMaxLength + Venue.ContactMaxLength));
        builder.HasOne(v => v.Agency).WithMany().HasForeignKey(v => v.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(v => v.Group).WithMany().HasForeignKey(v => v.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.AgencyId, v.GroupId, v.Position }).HasFilter(ModelBuilding.InUse);
        // Those that fell silent, of an agency and of one of its groups, are found without looking at the others.
        builder.HasIndex(v => new { v.AgencyId, v.LastScanOn, v.Id }).HasFilter(ModelBuilding.InUse);
        builder.HasIndex(v => new { v.AgencyId, v.GroupId, v.LastScanOn, v.Id }).HasFilter(ModelBuilding.InUse);
    }
}
