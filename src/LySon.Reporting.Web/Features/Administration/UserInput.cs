using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is not null && !Roles.All.Contains(Role)) yield return new(AdministrationErrors.RoleMissing, [nameof(Role)]);
        if (Role is not (null or Roles.Administrator) && AgencyId is null) yield return new(AdministrationErrors.AgencyMissing, [nameof(AgencyId)]);
    }
}

/// <summary>A new account also needs a name to sign in with and a first password.</summary>
public sealed class NewUserInput : UserInput
{
    [Display(Name = "Tên đăng nhập"), Required(ErrorMessage = AdministrationErrors.UserNameMissing),
        StringLength(ReportingUser.UserNameMaxLength, ErrorMessage = AdministrationErrors.UserNameLength)]
    public string? UserName { get; set; }

    [Display(Name = "Mật khẩu ban đầu"), DataType(DataType.Password), Required(ErrorMessage = AdministrationErrors.PasswordMissing)]
    public string? Password { get; set; }
}
