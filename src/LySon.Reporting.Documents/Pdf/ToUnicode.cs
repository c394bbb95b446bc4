using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>The mapping from glyph numbers back to characters, for searching, copying and reading aloud (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    /// <summary>A section may hold at most this many entries.</summary>
    private const int MostEntries = 100;

    public static ReadOnlySpan<byte> Map(IReadOnlyList<char> characters)
    {
        var map = new PdfBuffer();
        map.Add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Add("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var first = 1; first < characters.Count; first += MostEntries)
        {
            var count = Math.Min(MostEntries, characters.Count - first);
            map.Add(count).Add(" beginbfchar\n"u8);
            for (var slot = first; slot < first + count; slot++)
                map.Add("<"u8).AddHex(slot).Add("><"u8).AddHex(Valid(characters[slot])).Add(">\n"u8);
            map.Add("endbfchar\n"u8);
        }

        map.Add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
        return map.Written;
    }

    /// <summary>
    /// Halves of pairs and values that are no characters have no place in the map (ISO 14289-1, 7.21.7); no printable text has them.
    /// </summary>
    private static char Valid(char c) => char.IsSurrogate(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c;
}
