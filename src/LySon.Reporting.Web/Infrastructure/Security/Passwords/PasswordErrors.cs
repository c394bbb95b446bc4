using System.Globalization;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>Why a password is not taken, and what to do.</summary>
internal static class PasswordErrors
{
    public static readonly string TooShortAlone = string.Create(CultureInfo.InvariantCulture,
        $"Mật khẩu cần ít nhất {PasswordRules.MinLength} ký tự. Ghép vài từ dễ nhớ với nhau, "
        + $"hoặc bật lớp thứ hai để dùng mật khẩu từ {PasswordRules.MinLengthWithFactor} ký tự.");

    public static readonly string TooLong = string.Create(CultureInfo.InvariantCulture,
        $"Mật khẩu dài tối đa {PasswordRules.MaxLength} ký tự. Chọn mật khẩu ngắn hơn.");

    public const string Common = "Mật khẩu này nhiều người dùng nên dễ bị đoán. Ghép vài từ không liên quan với nhau.";
    public const string Name = "Mật khẩu không dựa trên tên của anh/chị, của đơn vị hoặc của Cổng báo cáo. Chọn các từ khác.";

    public static string TooShort(int minimum) => string.Create(CultureInfo.InvariantCulture,
        $"Mật khẩu cần ít nhất {minimum} ký tự. Ghép vài từ dễ nhớ với nhau.");
}
