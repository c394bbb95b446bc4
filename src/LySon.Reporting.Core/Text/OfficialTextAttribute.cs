using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// A text that will be printed: at most the given number of characters, all of them in the official typeface.
/// Without <see cref="Missing"/> the text may be empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OfficialTextAttribute(int maximumLength) : StringLengthAttribute(maximumLength)
{
    /// <summary>The sentence shown when nothing was entered; null when the field is optional.</summary>
    public string? Missing { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Refusal(value as string) is { } sentence ? new ValidationResult(sentence, [validationContext.MemberName!])
            : ValidationResult.Success;

    public override string FormatErrorMessage(string name) => string.Create(Vietnamese.Culture, $"Nhập tối đa {MaximumLength:N0} ký tự.");

    /// <summary>Why this text is refused, or null.</summary>
    public string? Refusal(string? value)
    {
        var text = VietnameseText.Normalize(value);
        if (text.Length == 0) return Missing;
        if (text.Length > MaximumLength)
            return string.Create(Vietnamese.Culture,
                $"Nội dung dài {text.Length:N0} ký tự, tối đa {MaximumLength:N0}. Rút gọn bớt {text.Length - MaximumLength:N0} ký tự.");
        return VietnameseText.FirstUnprintable(text) is { } character ? Unprintable(character) : null;
    }

    private static string Unprintable(string character)
    {
        // A mark on its own or a blank cannot be seen in the sentence, so it is named by its number.
        var invisible = CharUnicodeInfo.GetUnicodeCategory(character, 0)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;
        var name = invisible ? string.Create(CultureInfo.InvariantCulture, $"U+{char.ConvertToUtf32(character, 0):X4}") : character;
        return $"Ký tự {name} không in được trong văn bản hành chính. Bỏ hoặc thay bằng chữ.";
    }
}
