using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Contents;

/// <summary>
/// Whether a font's character map (ISO 32000-1, 9.7.5 and 9.10.3) asks for no more than a font can have: its reader writes every code of a
/// range down, and looks through all ranges for every letter.
/// </summary>
internal static class CharacterMaps
{
    private const int MostBytes = 2 << 20;
    private const int MostCodes = 300_000;
    private const int MostCodeRanges = 64;
    private const int MostGlyphRanges = 1000;

    // One from the fixed ones, and perhaps another for the other direction of writing.
    private const int MostOthers = 2;

    /// <exception cref="UnreadablePdfException">It asks for more.</exception>
    public static void Check(byte[] map)
    {
        var (codes, codeRanges, glyphRanges, others, block, place) = (0L, 0, 0, 0, "", 0);
        var low = 0L;
        var tokens = new ContentTokens(map);
        var nesting = 0;
        while (map.Length <= MostBytes && codes <= MostCodes && codeRanges <= MostCodeRanges && glyphRanges <= MostGlyphRanges
            && others <= MostOthers && tokens.Next())
        {
            nesting += tokens.Kind == ContentToken.Open ? 1 : tokens.Kind == ContentToken.Close ? -1 : 0;
            place += tokens.Kind == ContentToken.Close && nesting == 0 ? 1 : 0;
            if (tokens.Kind == ContentToken.Word)
            {
                var word = tokens.Token;
                block = word.SequenceEqual("beginbfrange"u8) ? "text" : word.SequenceEqual("begincodespacerange"u8) ? "codes"
                    : word.SequenceEqual("begincidrange"u8) || word.SequenceEqual("beginnotdefrange"u8) ? "glyphs"
                        : word.StartsWith("end"u8) ? "" : block;
                others += word.SequenceEqual("usecmap"u8) ? 1 : 0;
                place = word.StartsWith("begin"u8) ? 0 : place;
            }

            if (tokens.Kind != ContentToken.Hexadecimal || nesting > 0)
                continue;
            codes++;
            codeRanges += block == "codes" ? 1 : 0;
            glyphRanges += block == "glyphs" ? 1 : 0;
            // Pairs of a range's ends; in a range of text a third says what the first is, unless it is a list.
            if (block != "text")
                continue;
            var value = Code(tokens.Token);
            codes += place % 3 == 1 && value >= low ? value - low : 0;
            low = place % 3 == 0 ? value : low;
            place++;
        }

        if (tokens.Start < map.Length || map.Length > MostBytes)
            throw UnreadablePdfException.TooComplex();
    }

    private static long Code(ReadOnlySpan<byte> token)
    {
        var value = 0L;
        foreach (var b in token)
        {
            if (char.IsAsciiHexDigit((char)b) && value < MostCodes << 12)
                value = (value << 4) | (long)(b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
        }

        return value;
    }
}
