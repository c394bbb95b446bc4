using System.Globalization;

namespace LySon.Reporting.Web.Features.Accounts;

/// <summary>What the account pages refuse, and how they say it.</summary>
internal static class AccountErrors
{
    public const string UserNameMissing = "Nhập tên đăng nhập.";
    public const string PasswordMissing = "Nhập mật khẩu.";

    /// <summary>The same for an unknown name and a wrong password, so that names cannot be guessed.</summary>
    public const string WrongPair = "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại.";
    public const string Disabled = "Tài khoản đã bị khóa. Liên hệ quản trị của đơn vị.";
    public const string CurrentPasswordMissing = "Nhập mật khẩu hiện tại.";
    public const string NewPasswordMissing = "Nhập mật khẩu mới.";
    public const string RepeatDiffers = "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại.";

    public static string Locked(DateTime until) => string.Create(CultureInfo.InvariantCulture,
        $"Nhập sai nhiều lần nên tài khoản tạm khóa đến {until:HH:mm}. Thử lại sau hoặc liên hệ quản trị của đơn vị.");
}
