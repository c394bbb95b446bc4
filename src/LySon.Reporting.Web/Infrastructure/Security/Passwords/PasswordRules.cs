using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>
/// Which passwords are taken (NIST SP 800-63B-4, 3.1.1): long ones, of any characters, that nobody guesses first. Lengths count characters
/// as people see them after composing (NFC).
/// </summary>
internal static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Beside a second factor.</summary>
    public const int MinLengthWithFactor = 8;

    /// <summary>
    /// Longer ones are refused before they are hashed: hashing megabytes would be work for whoever wants to stop the portal.
    /// </summary>
    public const int MaxLength = 128;

    /// <summary>What must remain when the names that everyone knows are taken out, and the digits around them.</summary>
    public const int RestMin = 8;

    /// <summary>Names shorter than this stand in too many words.</summary>
    private const int NameMin = 4;

    /// <summary>A piece that is repeated, up to this length, makes no password: "abcabcabcabc".</summary>
    private const int PieceMax = 4;

    private static readonly string[] Portal = ["congbaocao", "baocao", "lysonreporting"];

    /// <summary>What stands at the field before anything is typed.</summary>
    public static string Hint(bool hasSecondFactor) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"Ít nhất {(hasSecondFactor ? MinLengthWithFactor : MinLength)} ký tự, dài càng tốt. "
        + $"Ghép vài từ dễ nhớ với nhau; không cần ký tự đặc biệt");

    /// <param name="names">The person's, the office's; as they are written.</param>
    /// <returns>What is wrong and what to do; null when nothing is.</returns>
    public static string? Refuse(string password, bool hasSecondFactor, IEnumerable<string?> names)
    {
        var minimum = hasSecondFactor ? MinLengthWithFactor : MinLength;
        if (password.Length > MaxLength) return PasswordErrors.TooLong;
        if (password.Length < minimum) return hasSecondFactor ? PasswordErrors.TooShort(minimum) : PasswordErrors.TooShortAlone;
        var letters = Letters(password);
        if (IsCommon(password, letters)) return PasswordErrors.Common;
        return IsMadeOfNames(letters, names.Concat(Portal).Select(Letters)) ? PasswordErrors.Name : null;
    }

    /// <summary>Without diacritics, capitals, blanks and signs.</summary>
    private static string Letters(string? text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>
    /// In the list with or without what people hang on to a word, or no word at all: one piece again and again, or a row of keys.
    /// </summary>
    private static bool IsCommon(string password, string letters)
    {
        var whole = VietnameseText.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        var stem = letters.Trim([.. "0123456789"]);
        return CommonPasswords.Contains(whole) || CommonPasswords.Contains(letters) || (stem.Length > 0 && CommonPasswords.Contains(stem))
            || (Piece(whole) ?? Piece(letters)) is { } piece && (piece.Length <= PieceMax || CommonPasswords.Contains(piece))
                || IsRow(whole);
    }

    /// <summary>The text that makes this one by being repeated; null when it is not made so.</summary>
    private static string? Piece(string text)
    {
        // A repeated text stands in its double before its second half.
        var period = (text + text).IndexOf(text, 1, StringComparison.Ordinal);
        return period > 0 && period < text.Length ? text[..period] : null;
    }

    /// <summary>"123456789012", "abcdefghijkl" and the same backwards.</summary>
    private static bool IsRow(string text)
    {
        const string rows = "01234567890123456789012345678901234567890 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";
        return rows.Contains(text, StringComparison.Ordinal) || rows.Contains(new string([.. text.Reverse()]), StringComparison.Ordinal);
    }

    private static bool IsMadeOfNames(string letters, IEnumerable<string> names)
    {
        var rest = letters;
        foreach (var name in names.Where(n => n.Length >= NameMin).OrderByDescending(n => n.Length)) rest =
            rest.Replace(name, "", StringComparison.Ordinal);
        return rest.Length < letters.Length && rest.Trim([.. "0123456789"]).Length < RestMin;
    }
}
