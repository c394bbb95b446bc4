using System.Globalization;
using System.Text.RegularExpressions;

namespace LySon.Reporting.Web.Infrastructure.Binding;

/// <summary>
/// A count as people type it: 11360 or 11.360. Nothing else: under vi-VN "26.95" would parse as 2695 and "3,062" as three.
/// </summary>
public static partial class CountText
{
    public const string NotANumber = "Chỉ nhập số nguyên, ví dụ 3062 hoặc 3.062.";
    public const string TooLarge = "Số quá lớn. Kiểm tra rồi nhập lại.";

    internal static VietnameseBinderProvider.Parsed<int> Parse(string text)
    {
        if (!Form().IsMatch(text)) return new(default, NotANumber);
        return int.TryParse(text.Replace(".", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, null) : new(default, TooLarge);
    }

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
