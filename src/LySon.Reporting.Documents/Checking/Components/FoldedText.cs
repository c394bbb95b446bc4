using System.Globalization;
using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Finds words whatever their case and accents: a component with a mistake in it must still be recognised.</summary>
internal static class FoldedText
{
    /// <summary>Lower case without accents, single blanks.</summary>
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Diacritics.Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsWhiteSpace(c))
                plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    public static bool Starts(string text, string folded) =>
        text.Length >= folded.Length && Fold(text.Length > 80 ? text[..80] : text).StartsWith(folded, StringComparison.Ordinal);
}
