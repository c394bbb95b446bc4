using System.Globalization;
using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>What the pages of the second factor refuse, and how they say it.</summary>
internal static class SecondFactorErrors
{
    public const string CodeMissing = "Nhập mã.";
    public const string CodeWrong = "Mã không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi nhập lại.";
    public const string CodeWrongAtSetUp = "Mã không đúng. Kiểm tra giờ của điện thoại rồi nhập mã đang hiện trên ứng dụng.";
    public const string RecoveryCodeWrong = "Mã dự phòng không đúng hoặc đã dùng. Kiểm tra từng ký tự rồi nhập lại.";
    public const string SignInOver = "Đã quá lâu từ khi nhập mật khẩu. Đăng nhập lại.";
    public const string PasskeyFailed = "Không đăng nhập được bằng khóa truy cập này. Thử lại hoặc dùng mật khẩu.";
    public const string PasskeyNotAdded = "Chưa thêm được khóa truy cập. Bấm nút rồi làm theo hướng dẫn của thiết bị.";
    public const string NameMissing = "Đặt tên cho khóa, ví dụ: Máy tính ở cơ quan.";
    public const string PasswordWrong = "Mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.";
    public const string LastOfRequired = "Vai trò của anh/chị phải có lớp thứ hai, và đây là lớp duy nhất. Thêm một khóa hoặc ứng dụng khác rồi mới xóa.";

    public static readonly string TooManyKeys = string.Create(CultureInfo.InvariantCulture, $"Mỗi tài khoản có tối đa {Passkey.CountMax} khóa truy cập. Xóa khóa không dùng nữa rồi thêm.");
}
