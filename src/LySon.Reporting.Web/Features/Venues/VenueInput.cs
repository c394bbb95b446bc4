using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>What a person types about a venue.</summary>
public sealed class VenueInput
{
    [Display(Name = "Tên địa điểm"), OfficialText(Venue.NameMaxLength, Missing = VenueErrors.NameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Đối tượng thống kê"), Required(ErrorMessage = VenueErrors.GroupMissing)]
    public int? GroupId { get; set; }

    [Display(Name = "Địa chỉ"), OfficialText(Venue.AddressMaxLength)]
    public string? Address { get; set; }

    [Display(Name = "Người đăng ký"), OfficialText(Venue.ContactMaxLength)]
    public string? Contact { get; set; }

    [Display(Name = "Số điện thoại"), OfficialText(Venue.PhoneMaxLength),
        RegularExpression(PhoneForm.Pattern, ErrorMessage = VenueErrors.PhoneForm)]
    public string? Phone { get; set; }

    [Display(Name = "Ngày tạo mã"), Required(ErrorMessage = VenueErrors.OpenedMissing)]
    public DateOnly? OpenedOn { get; set; }

    /// <summary>The version that the form showed; 0 for a new row.</summary>
    public int Version { get; set; }

    /// <summary>The doubts that were shown and acknowledged; other doubts are shown first.</summary>
    public string? Acknowledged { get; set; }

    public static VenueInput From(Venue venue) => new()
    {
        Name = venue.Name,
        GroupId = venue.GroupId,
        Address = venue.Address,
        Contact = venue.Contact,
        Phone = venue.Phone,
        OpenedOn = venue.OpenedOn,
        Version = venue.Version,
    };

    public Venue ToNew(int agencyId)
    {
        var venue = new Venue { AgencyId = agencyId, GroupId = GroupId!.Value, Name = Name!, OpenedOn = OpenedOn!.Value };
        ApplyTo(venue);
        return venue;
    }

    public void ApplyTo(Venue venue)
    {
        venue.Name = OneLine(Name);
        venue.GroupId = GroupId!.Value;
        venue.Address = OneLine(Address);
        venue.Contact = OneLine(Contact);
        venue.Phone = OneLine(Phone);
        venue.OpenedOn = OpenedOn!.Value;
    }

    /// <summary>A name pasted from a table may bring blanks and line ends along.</summary>
    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
