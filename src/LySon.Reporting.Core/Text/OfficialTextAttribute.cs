using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// A text that will be printed: at most <see cref="MaxLength"/> characters, all of them in the official typeface.
/// Without <see cref="Missing"/> the text may be empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OfficialTextAttribute(int maxLength) : ValidationAttribute
{
    public int MaxLength { get; } = maxLength;

    /// <summary>The sentence shown when nothing was entered; null when the field is optional.</summary>
    public string? Missing { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
        Refusal(value as string) is { } sentence ? new ValidationResult(sentence, [context.MemberName!]) : ValidationResult.Success;

    /// <summary>Why this text is refused, or null.</summary>
    public string? Refusal(string? value)
    {
        var text = VietnameseText.Normalize(value);
        if (text.Length == 0) return Missing;
        if (text.Length > MaxLength) return TooLong(text.Length, MaxLength);
        return VietnameseText.FirstUnprintable(text) is { } character ? Unprintable(character) : null;
    }

    public static string TooLong(int length, int limit) =>
        string.Create(Vietnamese.Culture, $"Nội dung dài {length:N0} ký tự, tối đa {limit:N0}. Rút gọn bớt {length - limit:N0} ký tự.");

    public static string Unprintable(string character)
    {
        // A mark on its own or a blank cannot be seen in the sentence, so it is named by its number as well.
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{char.ConvertToUtf32(character, 0):X4}");
        var visible = CharUnicodeInfo.GetUnicodeCategory(character, 0) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
        return $"Ký tự {(visible ? character : code)} không in được trong văn bản hành chính. Bỏ hoặc thay bằng chữ.";
    }
}
