using System.Text;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// The order of a Vietnamese dictionary as a key beside the text, compared byte by byte: the same on every database and machine, whatever
/// its language data. As ICU's order for vi, which is: first the letters (a ă â b c d đ e ê … o ô ơ … u ư … z; blanks, signs and digits
/// before them), then the tones of all letters from left to right (none, huyền, hỏi, ngã, sắc, nặng), then small letters before capitals.
/// Nothing is ignored, so only the same texts have the same key.
/// <para>
/// "Đảo Bé" is the weights of "đao be", a blank, its tones, a blank, its capitals; ends without any are left out. A weight is one character
/// from "!" on, so that the blank, which parts the three, comes before all: a text stands before those that go on from it. Letters of other
/// scripts stand for themselves and come last.
/// </para>
/// </summary>
public static class VietnameseOrder
{
    /// <summary>How much of a text its key tells of: nobody reads on to find a row, and an index holds only so much.</summary>
    public const int LongestText = 250;

    private const string Letters =
        "\n _-‑–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%‰`^°+±÷×<=>|~$₫0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const char Lowest = '!';
    private static readonly Dictionary<char, char> Weights = Letters.Select((c, place) => (c, Weight: (char)(Lowest + place)))
        .Concat(Tones.Select((c, place) => (c, Weight: (char)(Lowest + 1 + place)))).ToDictionary();

    public static string KeyOf(string text)
    {
        var parts = Diacritics.Decompose(Beginning(text));
        var (letters, tones, cases) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < parts.Length;)
        {
            var letter = parts[i] == '\u00A0' ? ' ' : char.ToLowerInvariant(parts[i]);
            var variant = letter != parts[i++];
            var marks = parts.AsSpan(i, MarksAt(parts, i));
            i += marks.Length;
            if (char.IsControl(letter) && letter != '\n') continue;
            var own = OwnMark(ref letter, marks);
            letters.Append(Weights.GetValueOrDefault(letter, letter));
            cases.Append((char)(Lowest + (variant ? 1 : 0)));
            tones.Append(Lowest);
            for (var m = 0; m < marks.Length; m++)
                if (m != own) tones.Append(Weights.GetValueOrDefault(marks[m], marks[m]));
        }
        return $"{letters} {tones.ToString().TrimEnd(Lowest)} {cases.ToString().TrimEnd(Lowest)}".TrimEnd(' ');
    }

    private static string Beginning(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private static int MarksAt(string parts, int from)
    {
        var end = from;
        while (end < parts.Length && Diacritics.ClassOf(parts[end]) > 0) end++;
        return end - from;
    }

    /// <summary>The mark that makes another letter: ă, â, ê, ô, ơ, ư.</summary>
    /// <returns>Its place; -1: there is none.</returns>
    private static int OwnMark(ref char letter, ReadOnlySpan<char> marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            // As in composing, one that stands behind another of its class is not the letter's.
            if (i > 0 && Diacritics.ClassOf(marks[i - 1]) == Diacritics.ClassOf(marks[i])) continue;
            var whole = (letter, marks[i]) switch
            {
                ('a', '\u0306') => 'ă',
                ('a', '\u0302') => 'â',
                ('e', '\u0302') => 'ê',
                ('o', '\u0302') => 'ô',
                ('o', '\u031B') => 'ơ',
                ('u', '\u031B') => 'ư',
                _ => '\0',
            };
            if (whole == '\0') continue;
            letter = whole;
            return i;
        }
        return -1;
    }
}
