using System.Globalization;
using System.Text.RegularExpressions;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// A number as Vietnamese officials type it: 1234, 1.234, 26,95, -3,5. A dot only groups thousands, so "26.95" is refused instead of
/// becoming 2695.
/// </summary>
public static partial class DecimalText
{
    public const string NotANumber = "Chỉ nhập số, dấu phẩy trước phần thập phân, ví dụ 26,95 hoặc 3.062.";

    /// <summary>Twelve digits before the comma, so that the figures of a thousand agencies still add up in a 64-bit column.</summary>
    public const decimal Largest = 999_999_999_999;

    public const string TooLarge = "Số quá lớn. Kiểm tra rồi nhập lại.";

    /// <param name="text">Without blanks around it, not empty.</param>
    /// <returns>The number, or the sentence that says what to do.</returns>
    public static (decimal? Number, string? Error) Parse(string text)
    {
        if (!Form().IsMatch(text)) return (null, NotANumber);
        var plain = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest ? (number, null) : (null, TooLarge);
    }

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
