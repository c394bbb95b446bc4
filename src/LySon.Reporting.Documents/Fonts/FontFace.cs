namespace LySon.Reporting.Documents.Fonts;

/// <summary>One face of the official typeface, parsed once for the life of the process. Lengths are in font units.</summary>
internal sealed class FontFace
{
    private readonly ushort[] glyphs;
    private readonly ushort[] advances;
    private readonly int locationsAt;
    private readonly int outlinesAt;

    public FontFace(string name, FontStyle style, byte[] file)
    {
        var tables = new TrueTypeTables(file);
        Name = name;
        Style = style;
        File = file;
        Head = tables["head"].ToArray();
        HorizontalHeader = tables["hhea"].ToArray();
        Profile = tables["maxp"].ToArray();
        UnitsPerEm = BigEndian.U16(Head, 18);
        ItalicAngle = (int)BigEndian.U32(tables["post"], 4) / 65536.0;
        CapHeight = BigEndian.I16(tables["OS/2"], 88);
        if (BigEndian.I16(Head, 50) != 1)
            throw new InvalidDataException("The font's glyph locations are not in the long format.");
        locationsAt = OffsetOf(file, tables["loca"]);
        outlinesAt = OffsetOf(file, tables["glyf"]);
        advances = ReadAdvances(tables["hmtx"], BigEndian.U16(HorizontalHeader, 34), BigEndian.U16(Profile, 4));
        glyphs = CharacterMap.Read(tables["cmap"]);
        AdvanceOf = new ushort[glyphs.Length];
        for (var c = 0; c < glyphs.Length; c++)
            AdvanceOf[c] = advances[glyphs[c]];
    }

    /// <summary>PostScript name, such as "Tinos-Bold".</summary>
    public string Name { get; }

    public FontStyle Style { get; }

    public byte[] File { get; }

    public byte[] Head { get; }

    public byte[] HorizontalHeader { get; }

    public byte[] Profile { get; }

    public int UnitsPerEm { get; }

    public double ItalicAngle { get; }

    public int CapHeight { get; }

    public int Ascent => BigEndian.I16(HorizontalHeader, 4);

    public int Descent => BigEndian.I16(HorizontalHeader, 6);

    /// <summary>Advance width of every UTF-16 unit; a character without a glyph has the width of the missing-glyph box.</summary>
    public ushort[] AdvanceOf { get; }

    public int GlyphOf(char c) => glyphs[c];

    public int GlyphAdvance(int glyph) => advances[glyph];

    /// <summary>The glyph's outline; empty for blanks.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var start = (int)BigEndian.U32(File, locationsAt + (4 * glyph));
        var end = (int)BigEndian.U32(File, locationsAt + (4 * glyph) + 4);
        return File.AsSpan(outlinesAt + start, end - start);
    }

    /// <summary>Width of <paramref name="text"/> in points at <paramref name="size"/> points. No kerning, by decision.</summary>
    public double Measure(ReadOnlySpan<char> text, double size)
    {
        var units = 0;
        foreach (var c in text)
            units += AdvanceOf[c];
        return units * size / UnitsPerEm;
    }

    private static int OffsetOf(byte[] file, ReadOnlySpan<byte> table) =>
        file.AsSpan().Overlaps(table, out var offset) ? offset : throw new InvalidOperationException();

    private static ushort[] ReadAdvances(ReadOnlySpan<byte> metrics, int stated, int glyphCount)
    {
        var advances = new ushort[glyphCount];
        for (var i = 0; i < glyphCount; i++)
            advances[i] = BigEndian.U16(metrics, 4 * Math.Min(i, stated - 1));
        return advances;
    }
}
