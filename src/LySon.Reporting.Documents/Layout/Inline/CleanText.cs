using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>
/// Text as the line breaker wants it: NFC, single blanks, no control characters, no blanks at the ends; line feeds stay.
/// </summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in Diacritics.Compose(Valid(text)))
        {
            if (c == '\n')
            {
                TrimBlank(clean);
                clean.Append('\n');
            }
            else if (!IsBlank(c))
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            {
                clean.Append(' ');
            }
        }

        TrimBlank(clean);
        return clean.ToString().Trim('\n');
    }

    /// <summary>With U+FFFD for halves of surrogate pairs and for what is no character; normalizing would refuse them.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c == '\n' && before != ' ')
            {
                before = ' ';
                continue;
            }

            // A combining mark (U+0300 and on) may have a composed form; surrogates and the rest of the plane are left to Normalize too.
            var blank = IsBlank(c);
            if ((blank && (c != ' ' || before == ' ')) || c is '\n' or (>= '\u0300' and < '\u0370') or (>= '\uD800' and < '\uE000')
                or >= '\uFFFE')
                return false;
            before = c;
        }

        return before != ' ' || text.Length == 0;
    }

    private static bool IsBlank(char c) => c == ' ' || (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029';

    private static void TrimBlank(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
