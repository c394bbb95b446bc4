using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>What stays the same through an agency's names.</summary>
public sealed partial class AgencyInput
{
    private const string CodePattern = "[a-z0-9]+(-[a-z0-9]+)*";

    [Display(Name = "Mã"), Required(ErrorMessage = AdministrationErrors.CodeMissing),
        StringLength(Agency.CodeMaxLength, ErrorMessage = AdministrationErrors.CodeForm),
        RegularExpression(CodePattern, ErrorMessage = AdministrationErrors.CodeForm)]
    public string? Code { get; set; }

    [Display(Name = "Loại"), Required(ErrorMessage = AdministrationErrors.KindMissing)]
    public int? KindId { get; set; }

    [Display(Name = "Cơ quan cấp trên")]
    public int? ParentId { get; set; }

    [Display(Name = "Có quyền yêu cầu báo cáo")]
    public bool MayRequest { get; set; }

    internal static bool IsCode(string text) => text.Length <= Agency.CodeMaxLength && WholeCode().IsMatch(text);

    [GeneratedRegex($"^(?:{CodePattern})$")]
    private static partial Regex WholeCode();
}

/// <summary>What an agency is called from a day on.</summary>
public sealed class AgencyNameInput : IValidatableObject
{
    [Display(Name = "Áp dụng từ ngày"), Required(ErrorMessage = AdministrationErrors.ValidFromMissing)]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Tên cơ quan"), OfficialText(AgencyName.NameMaxLength, Missing = AdministrationErrors.NameMissing)]
    public string? Name { get; set; }

    [Display(Name = "Tên viết tắt"), OfficialText(AgencyName.ShortNameMaxLength, Missing = AdministrationErrors.ShortNameMissing)]
    public string? ShortName { get; set; }

    [Display(Name = "Cơ quan chủ quản trên văn bản"), DataType(DataType.MultilineText), OfficialText(AgencyName.IssuingBodyMaxLength)]
    public string? SuperiorBody { get; set; }

    [Display(Name = "Tên cơ quan trên văn bản"), DataType(DataType.MultilineText),
        OfficialText(AgencyName.IssuingBodyMaxLength, Missing = AdministrationErrors.IssuingBodyMissing)]
    public string? IssuingBody { get; set; }

    [Display(Name = "Địa danh"), OfficialText(AgencyName.PlaceNameMaxLength, Missing = AdministrationErrors.PlaceMissing)]
    public string? PlaceName { get; set; }

    [Display(Name = "Ký hiệu"), OfficialText(AgencyName.SymbolMaxLength, Missing = AdministrationErrors.SymbolMissing)]
    public string? Symbol { get; set; }

    [Display(Name = "Địa chỉ"), OfficialText(AgencyName.AddressMaxLength)]
    public string? Address { get; set; }

    [Display(Name = "Điện thoại"), OfficialText(AgencyName.ContactMaxLength)]
    public string? Phone { get; set; }

    [Display(Name = "Số fax"), OfficialText(AgencyName.ContactMaxLength)]
    public string? Fax { get; set; }

    [Display(Name = "Thư điện tử"), OfficialText(AgencyName.ContactMaxLength)]
    public string? Email { get; set; }

    [Display(Name = "Trang thông tin điện tử"), OfficialText(AgencyName.ContactMaxLength)]
    public string? Website { get; set; }

    public int Version { get; set; }

    /// <summary>Reminders go there where nobody has an account that letters reach.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Email) && !AgencyLetters.IsAddress(Email.Trim()))
            yield return new(AdministrationErrors.EmailForm, [nameof(Email)]);
    }

    public static AgencyNameInput From(AgencyName name) => new()
    {
        ValidFrom = name.ValidFrom, Name = name.Name, ShortName = name.ShortName, SuperiorBody = name.SuperiorBody,
        IssuingBody = name.IssuingBody,
        PlaceName = name.PlaceName, Symbol = name.Symbol, Address = name.Address, Phone = name.Phone, Fax = name.Fax, Email = name.Email,
        Website = name.Website, Version = name.Version,
    };

    public static AgencyName Blank(int agencyId = 0) =>
        new() { AgencyId = agencyId, Name = "", ShortName = "", IssuingBody = "", PlaceName = "", Symbol = "" };

    public AgencyName ToNew()
    {
        var name = Blank();
        ApplyTo(name);
        return name;
    }

    public void ApplyTo(AgencyName name)
    {
        (name.ValidFrom, name.Name, name.ShortName) = (ValidFrom!.Value, Name!, ShortName!);
        (name.SuperiorBody, name.IssuingBody, name.PlaceName, name.Symbol) = (SuperiorBody ?? "", IssuingBody!, PlaceName!, Symbol!);
        (name.Address, name.Phone, name.Fax, name.Email, name.Website) =
            (Address ?? "", Phone ?? "", Fax ?? "", Email ?? "", Website ?? "");
    }
}
