using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>What an owner types.</summary>
public sealed class RegistrationInput
{
    [Display(Name = "Cơ quan nhận đăng ký"), Required(ErrorMessage = RegistrationErrors.AgencyMissing)]
    public int? AgencyId { get; set; }

    [Display(Name = "Loại địa điểm"), Required(ErrorMessage = RegistrationErrors.GroupMissing)]
    public int? GroupId { get; set; }

    [Display(Name = "Tên địa điểm"), OfficialText(Venue.NameMaxLength, Missing = RegistrationErrors.NameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Địa chỉ"), OfficialText(Venue.AddressMaxLength, Missing = RegistrationErrors.AddressMissing)]
    public string? Address { get; set; }

    [Display(Name = "Họ và tên người đăng ký"), OfficialText(Venue.ContactMaxLength, Missing = RegistrationErrors.ContactMissing)]
    public string? Contact { get; set; }

    [Display(Name = "Số điện thoại"), OfficialText(Venue.PhoneMaxLength, Missing = RegistrationErrors.PhoneMissing)]
    [RegularExpression(PhoneForm.Pattern, ErrorMessage = VenueErrors.PhoneForm)]
    public string? Phone { get; set; }

    [Display(Name = "Tôi đồng ý để cơ quan lưu các thông tin trên")]
    public bool Agreed { get; set; }

    /// <summary>No person sees this field; a program that fills in everything gives itself away.</summary>
    public string? Website { get; set; }

    public VenueRegistration ToNew(string key, DateTime now) => new()
    {
        AgencyId = AgencyId!.Value,
        GroupId = GroupId!.Value,
        Name = OneLine(Name),
        Address = OneLine(Address),
        Contact = OneLine(Contact),
        Phone = OneLine(Phone),
        SubmittedAt = now,
        KeyHash = VenueRegistration.Hash(key),
    };

    private static string OneLine(string? text) =>
        VietnameseText.Normalize(string.Join(' ', (text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
}
