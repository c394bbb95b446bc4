using System.Globalization;

namespace LySon.Reporting.Web.Features.Accounts;

/// <summary>What the account pages refuse, and how they say it.</summary>
internal static class AccountErrors
{
    public const string UserNameMissing = "Nhập tên đăng nhập.";
    public const string UserNameTooLong = "Tên đăng nhập dài tối đa 40 ký tự.";
    public const string PasswordMissing = "Nhập mật khẩu.";

    /// <summary>The same for an unknown name and a wrong password, so that names cannot be guessed.</summary>
    public const string WrongPair = "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.";

    /// <summary>Only to whoever knows the password.</summary>
    public const string Disabled = "Tài khoản đã bị khóa. Liên hệ quản trị của đơn vị.";

    /// <summary>Only to whoever knows the code.</summary>
    public const string CodeOver = "Mã đăng nhập đã hết hạn. Đề nghị quản trị của đơn vị cấp mã mới.";
    public const string PasswordMismatch = "Mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.";
    public const string SamePassword = "Mật khẩu mới trùng mật khẩu hiện tại. Chọn mật khẩu khác.";
    public const string LinkOver = "Đường dẫn đã dùng hoặc hết hạn. Gửi lại yêu cầu để nhận thư mới.";
    public const string CurrentPasswordMissing = "Nhập mật khẩu hiện tại.";
    public const string CodeMissing = "Nhập lại mã đăng nhập, vì anh/chị đã vào từ hơn 10 phút trước.";
    public const string CodeMismatch = "Mã đăng nhập không đúng.";
    public const string NewPasswordMissing = "Nhập mật khẩu mới.";
    public const string RepeatDiffers = "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại.";

    /// <summary>Of the tries, never of the account: it says the same for a name that nobody has.</summary>
    public static string Wait(int seconds) => string.Create(CultureInfo.InvariantCulture,
        $"Nhập sai nhiều lần. Chờ {(seconds < 60 ? $"{seconds} giây" : $"{(seconds + 59) / 60} phút")} rồi thử lại.");
}
