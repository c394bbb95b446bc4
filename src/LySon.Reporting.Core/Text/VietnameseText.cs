using System.Globalization;
using System.Text;

namespace LySon.Reporting.Core.Text;

/// <summary>How text is kept, compared and searched.</summary>
public static class VietnameseText
{
    /// <summary>
    /// The one form in which text is stored: NFC, trimmed, line ends as \n, tabs as spaces, without control and format characters
    /// (a zero-width joiner pasted from a chat is invisible and would break search).
    /// </summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var result = new StringBuilder(text.Length);
        // Lone halves of a surrogate pair cannot be normalised; EnumerateRunes turns them into U+FFFD, which no font prints.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') result.Append('\n');
            else if (rune.Value == '\t') result.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) result.Append(rune);
        }
        return Diacritics.Compose(result.ToString()).Trim();
    }

    /// <summary>
    /// The form that is searched: no diacritics, đ as d, lower case, single spaces. "Lý Sơn" and "ly son", "Hòa" and "Hoà" meet here.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var result = new StringBuilder(text.Length);
        foreach (var character in Diacritics.Decompose(text))
        {
            if (char.IsWhiteSpace(character))
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
            }
        }
        return result.ToString().TrimEnd();
    }

    /// <summary>Each letter as one character with its marks (NFC, of the Latin script).</summary>
    public static string Compose(string text) => Diacritics.Compose(text);

    /// <summary>Each letter followed by its marks (NFD, of the Latin script).</summary>
    public static string Decompose(string text) => Diacritics.Decompose(text);

    /// <summary>The first character that the official typeface cannot print, as text, or null.</summary>
    public static string? FirstUnprintable(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (rune.Value != '\n' && !PrintableCharacters.Contains(rune)) return rune.ToString();
        return null;
    }

    /// <summary>The pattern for LIKE that finds the text anywhere in a folded column; escape character is a backslash.</summary>
    public static string ContainsPattern(string text) =>
        "%" + Fold(text).Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%";
}
