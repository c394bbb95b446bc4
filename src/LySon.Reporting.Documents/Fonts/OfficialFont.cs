using System.Text;

namespace LySon.Reporting.Documents.Fonts;

/// <summary>
/// Tinos, the typeface that every document is printed in: metric-compatible with Times New Roman, which Decree 30/2020/NĐ-CP
/// (Annex I, part I) asks for, with complete Vietnamese and an open licence.
/// </summary>
public static class OfficialFont
{
    /// <summary>The family's name, as a style sheet or an SVG names it.</summary>
    public const string Family = "Tinos";

    private static readonly Lazy<FontFace[]> Faces = new(() => [.. Enum.GetValues<FontStyle>().Select(Load)]);

    /// <summary>True when all four faces can print the character; spaces count as printable, control characters do not.</summary>
    public static bool Covers(Rune rune) =>
        rune.IsBmp && !Rune.IsControl(rune) && Faces.Value.All(face => face.GlyphOf((char)rune.Value) != 0);

    internal static FontFace Face(FontStyle style) => Faces.Value[(int)style];

    private static FontFace Load(FontStyle style)
    {
        var name = $"{Family}-{style}";
        using var stream = typeof(OfficialFont).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new FontFace(name, style, file);
    }
}
