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
    public const string AppNotThere = "Tài khoản không còn ứng dụng mã 6 số. Xem các cách đăng nhập hiện có ở trang Bảo mật tài khoản.";
    public const string KeyNotThere = "Khóa này đã được xóa. Xem các cách đăng nhập hiện có ở trang Bảo mật tài khoản.";
    public const string NotSaved = "Tài khoản vừa được sửa ở nơi khác nên chưa lưu được. Tải lại trang rồi làm lại.";
    public const string LastOfRequired =
        "Vai trò của anh/chị phải có lớp thứ hai, và đây là lớp duy nhất. Thêm một khóa hoặc ứng dụng khác rồi mới xóa.";

    public static readonly string TooManyKeys = string.Create(CultureInfo.InvariantCulture,
        $"Mỗi tài khoản có tối đa {Passkey.CountMax} khóa truy cập. Xóa khóa không dùng nữa rồi thêm.");

    /// <returns>Null: it was done.</returns>
    public static string? Of(FactorResult result, string notThere) => result switch
    {
        FactorResult.Done => null,
        FactorResult.NotThere => notThere,
        FactorResult.LastOfRequired => LastOfRequired,
        FactorResult.NotSaved => NotSaved,
    };
}
