using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Identity's refusals as this portal says them.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say("Không lưu được tài khoản. Thử lại sau ít phút.");
    public override IdentityError ConcurrencyFailure() => Say("Tài khoản vừa được người khác sửa. Tải lại trang rồi sửa tiếp.");
    public override IdentityError PasswordMismatch() => Say("Mật khẩu hiện tại không đúng.");
    public override IdentityError InvalidToken() => Say("Đường dẫn đã hết hạn. Đề nghị quản trị cấp lại.");
    public override IdentityError InvalidUserName(string? userName) =>
        Say("Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . - _ @ +.");
    public override IdentityError DuplicateUserName(string userName) => Say($"Tên đăng nhập {userName} đã có người dùng. Chọn tên khác.");

    public static IdentityError LastAdministrator() =>
        Say("Đây là quản trị cuối cùng còn đăng nhập được. Thêm hoặc mở khóa quản trị khác trước.");

    public static IdentityError NoSecondFactor() => Say("Tài khoản không có lớp thứ hai nào để gỡ. Tải lại trang.");

    private static IdentityError Say(string sentence, [System.Runtime.CompilerServices.CallerMemberName] string code = "") =>
        new() { Code = code, Description = sentence };
}
