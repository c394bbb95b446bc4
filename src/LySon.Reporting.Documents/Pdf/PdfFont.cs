using System.Globalization;
using System.Security.Cryptography;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Pdf.Objects;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// One embedded face: a Type 0 font with Identity-H, a CIDFontType2 over the renumbered subset, and the mapping back to Unicode
/// (ISO 32000-1, 9.7 and 9.10).
/// </summary>
internal sealed class PdfFont(FontFace face, int number)
{
    // Flags of ISO 32000-1, table 123.
    private const int Serif = 2;
    private const int Symbolic = 4;
    private const int Italic = 64;

    public FontSubset Subset { get; } = new(face);

    /// <summary>Object number of the Type 0 font.</summary>
    public int Number { get; } = number;

    public void Write(PdfFile file)
    {
        var program = SubsetFile.Build(Subset);
        var name = $"{Tag(program)}+{face.Name}";
        var programNumber = file.WriteStream(program, string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"));
        var unicode = file.WriteStream(ToUnicode.Map(Subset.Characters));
        var descriptor = file.Write(Descriptor(name, programNumber));
        var cidFont = file.Write(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{Widths()}]]/CIDToGIDMap/Identity>>"));
        file.Write(Number, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{cidFont} 0 R]/ToUnicode {unicode} 0 R>>"));
    }

    private string Descriptor(string name, int program)
    {
        var flags = Serif | Symbolic | (face.ItalicAngle != 0 ? Italic : 0);
        var stem = face.Style is FontStyle.Bold or FontStyle.BoldItalic ? 140 : 80;
        var box = string.Join(' ', Enumerable.Range(0, 4).Select(i => Thousandths(BigEndian.I16(face.Head, 36 + (2 * i)))));
        return string.Create(CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {face.ItalicAngle:0.##}"
            + $"/Ascent {Thousandths(face.Ascent)}/Descent {Thousandths(face.Descent)}/CapHeight {Thousandths(face.CapHeight)}"
            + $"/StemV {stem}/FontFile2 {program} 0 R>>");
    }

    /// <summary>Two decimals, not integers: over a line of ninety letters the rounding would show at the right edge.</summary>
    private string Widths() => string.Join(' ', Subset.Glyphs().Select(glyph =>
        (face.GlyphAdvance(glyph) * 1000.0 / face.UnitsPerEm).ToString("0.##", CultureInfo.InvariantCulture)));

    private string Thousandths(int units) =>
        Math.Round(units * 1000.0 / face.UnitsPerEm).ToString(CultureInfo.InvariantCulture);

    /// <summary>Six capitals that tell this subset from others of the same face.</summary>
    private static string Tag(byte[] program)
    {
        var hash = SHA256.HashData(program);
        return string.Concat(Enumerable.Range(0, 6).Select(i => (char)('A' + (hash[i] % 26))));
    }
}
