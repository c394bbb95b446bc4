namespace LySon.Reporting.Documents.Fonts;

/// <summary>
/// Reads the character map (cmap, platform 3, encoding 1, format 4) into one flat array: a measuring loop must not search.
/// Characters beyond the basic plane have no entry; no official text needs one.
/// </summary>
internal static class CharacterMap
{
    public static ushort[] Read(ReadOnlySpan<byte> cmap)
    {
        var map = new ushort[char.MaxValue + 1];
        var sub = cmap[UnicodeSubtable(cmap)..];
        var segments = BigEndian.U16(sub, 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var end = BigEndian.U16(sub, 14 + (2 * i));
            var start = BigEndian.U16(sub, 16 + (2 * (segments + i)));
            var delta = BigEndian.U16(sub, 16 + (2 * ((2 * segments) + i)));
            var rangeAt = 16 + (2 * ((3 * segments) + i));
            var range = BigEndian.U16(sub, rangeAt);
            for (var code = (int)start; code <= end && code < char.MaxValue; code++)
            {
                var glyph = range == 0 ? code : BigEndian.U16(sub, rangeAt + range + (2 * (code - start)));
                map[code] = glyph == 0 ? (ushort)0 : unchecked((ushort)(glyph + delta));
            }
        }

        return map;
    }

    private static int UnicodeSubtable(ReadOnlySpan<byte> cmap)
    {
        for (var i = 0; i < BigEndian.U16(cmap, 2); i++)
        {
            var at = 4 + (8 * i);
            var offset = (int)BigEndian.U32(cmap, at + 4);
            if (BigEndian.U16(cmap, at) == 3 && BigEndian.U16(cmap, at + 2) == 1 && BigEndian.U16(cmap, offset) == 4)
                return offset;
        }

        throw new InvalidDataException("The font has no Unicode character map of format 4.");
    }
}
