using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Accounts;

/// <summary>What happens to an account's door. Kept by name: members may be added, never renamed.</summary>
public enum SignInEvent
{
    [Display(Name = "Đăng nhập")] SignedIn,
    [Display(Name = "Nhập sai mật khẩu")] PasswordFailed,
    [Display(Name = "Nhập sai mã lớp thứ hai")] SecondFactorFailed,
    [Display(Name = "Khóa truy cập không hợp lệ")] PasskeyFailed,
    [Display(Name = "Tài khoản khóa, không vào được")] RefusedLocked,
    [Display(Name = "Đăng xuất")] SignedOut,
    [Display(Name = "Tự kết thúc phiên")] SessionsEnded,
    [Display(Name = "Quản trị kết thúc phiên")] SessionsEndedByAdministrator,
    [Display(Name = "Đổi mật khẩu")] PasswordChanged,
    [Display(Name = "Cấp lại mật khẩu")] PasswordReset,
    [Display(Name = "Gửi thư đặt lại mật khẩu")] ResetLetterSent,
    [Display(Name = "Thay mã cấp lần đầu")] InitialCodeReplaced,
    [Display(Name = "Thêm khóa truy cập")] PasskeyAdded,
    [Display(Name = "Xóa khóa truy cập")] PasskeyRemoved,
    [Display(Name = "Bật mã 6 số")] AuthenticatorEnabled,
    [Display(Name = "Tắt mã 6 số")] AuthenticatorDisabled,
    [Display(Name = "Tạo lại mã dự phòng")] RecoveryCodesRenewed,
    [Display(Name = "Quản trị xóa lớp thứ hai")] SecondFactorReset,
    [Display(Name = "Đổi vai trò hoặc đơn vị")] RoleChanged,
    [Display(Name = "Khóa tài khoản")] Locked,
    [Display(Name = "Mở khóa tài khoản")] Unlocked,
    [Display(Name = "Khóa vì lâu không dùng")] LockedUnused,
}
