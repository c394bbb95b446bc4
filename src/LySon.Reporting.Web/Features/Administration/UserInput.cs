using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>What an administrator says about an account.</summary>
public class UserInput : IValidatableObject
{
    [Display(Name = "Họ và tên"), OfficialText(ReportingUser.FullNameMaxLength, Missing = AdministrationErrors.FullNameMissing)]
    public string? FullName { get; set; }

    [Display(Name = "Vai trò"), Required(ErrorMessage = AdministrationErrors.RoleMissing)]
    public string? Role { get; set; }

    [Display(Name = "Đơn vị")]
    public int? AgencyId { get; set; }

    [Display(Name = "Thư điện tử"), MaxLength(Mail.AddressMaxLength, ErrorMessage = AdministrationErrors.EmailForm)]
    public string? Email { get; set; }

    /// <summary>Null for none.</summary>
    public string? Address => string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();

    /// <summary>Name, role, agency and address as the form showed them, so that two administrators do not overwrite each other.</summary>
    public string? Seen { get; set; }

    public static UserInput From(ReportingUser user, string role) =>
        new()
        {
            FullName = user.FullName, AgencyId = user.AgencyId, Role = role, Email = user.Email, Seen = SeenOf(user, role),
        };

    public static string SeenOf(ReportingUser user, string role) => $"{role}/{user.AgencyId}/{user.FullName}/{user.Email}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is not null && !Roles.All.Contains(Role)) yield return new(AdministrationErrors.RoleMissing, [nameof(Role)]);
        if (Role is not (null or Roles.Administrator) && AgencyId is null) yield return new(
            AdministrationErrors.AgencyMissing, [nameof(AgencyId)]);
        if (Address is { } address && !AgencyLetters.IsAddress(address)) yield return new(AdministrationErrors.EmailForm, [nameof(Email)]);
    }
}

/// <summary>A new account also needs a name to sign in with.</summary>
public sealed class NewUserInput : UserInput
{
    [Display(Name = "Tên đăng nhập"), Required(ErrorMessage = AdministrationErrors.UserNameMissing),
        StringLength(ReportingUser.UserNameMaxLength, ErrorMessage = AdministrationErrors.UserNameLength)]
    public string? UserName { get; set; }
}
