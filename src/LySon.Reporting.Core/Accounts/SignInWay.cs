using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Accounts;

/// <summary>How a person proved who they are.</summary>
public enum SignInWay
{
    [Display(Name = "Mật khẩu")] Password,
    [Display(Name = "Mật khẩu và mã")] PasswordAndCode,
    [Display(Name = "Mật khẩu và mã dự phòng")] PasswordAndRecoveryCode,
    [Display(Name = "Khóa truy cập")] Passkey,
}
