namespace LySon.Reporting.Documents.Fonts;

/// <summary>Writes a subset as a TrueType file with the tables that a PDF's CIDFontType2 needs (ISO 32000-1, 9.9).</summary>
internal static class SubsetFile
{
    private const uint Magic = 0xB1B0AFBA;

    public static byte[] Build(FontSubset subset)
    {
        var face = subset.Face;
        var glyphs = subset.Glyphs();
        var (glyf, locations) = Outlines(face, glyphs);

        var head = face.Head.ToArray();
        BigEndian.Put32(head, 8, 0);
        var horizontal = face.HorizontalHeader.ToArray();
        BigEndian.Put16(horizontal, 34, glyphs.Count);
        var profile = face.Profile.ToArray();
        BigEndian.Put16(profile, 4, glyphs.Count);

        return Assemble(
            ("glyf", glyf), ("head", head), ("hhea", horizontal), ("hmtx", Metrics(face, glyphs)), ("loca", locations), ("maxp", profile));
    }

    private static (byte[] Glyf, byte[] Locations) Outlines(FontFace face, List<int> glyphs)
    {
        using var glyf = new MemoryStream();
        var offsets = new List<uint>();
        var parts = new Dictionary<int, int>();
        // The list grows by the parts of composite glyphs while it is walked.
        for (var slot = 0; slot < glyphs.Count; slot++)
        {
            offsets.Add((uint)glyf.Length);
            GlyphOutline.Append(glyf, face.OutlineOf(glyphs[slot]), SlotOfPart);
        }

        offsets.Add((uint)glyf.Length);
        var locations = new byte[offsets.Count * 4];
        for (var i = 0; i < offsets.Count; i++)
            BigEndian.Put32(locations, 4 * i, offsets[i]);
        return (glyf.ToArray(), locations);

        int SlotOfPart(int glyph)
        {
            if (!parts.TryGetValue(glyph, out var slot))
            {
                slot = parts[glyph] = glyphs.Count;
                glyphs.Add(glyph);
            }

            return slot;
        }
    }

    private static byte[] Metrics(FontFace face, List<int> glyphs)
    {
        var metrics = new byte[glyphs.Count * 4];
        for (var slot = 0; slot < glyphs.Count; slot++)
        {
            var outline = face.OutlineOf(glyphs[slot]);
            BigEndian.Put16(metrics, 4 * slot, face.GlyphAdvance(glyphs[slot]));
            // head says that a glyph's left side bearing is its outline's least x.
            BigEndian.Put16(metrics, (4 * slot) + 2, outline.IsEmpty ? 0 : BigEndian.I16(outline, 2));
        }

        return metrics;
    }

    private static byte[] Assemble(params (string Tag, byte[] Data)[] tables)
    {
        var headerSize = 12 + (16 * tables.Length);
        var file = new byte[headerSize + tables.Sum(table => Padded(table.Data.Length))];
        var power = (int)Math.Log2(tables.Length);
        BigEndian.Put32(file, 0, 0x00010000);
        BigEndian.Put16(file, 4, tables.Length);
        BigEndian.Put16(file, 6, 16 << power);
        BigEndian.Put16(file, 8, power);
        BigEndian.Put16(file, 10, (16 * tables.Length) - (16 << power));
        var (at, entry, headAt) = (headerSize, 12, 0);
        foreach (var (tag, data) in tables)
        {
            for (var i = 0; i < 4; i++)
                file[entry + i] = (byte)tag[i];
            data.CopyTo(file, at);
            BigEndian.Put32(file, entry + 4, Sum(file.AsSpan(at, Padded(data.Length))));
            BigEndian.Put32(file, entry + 8, (uint)at);
            BigEndian.Put32(file, entry + 12, (uint)data.Length);
            headAt = tag == "head" ? at : headAt;
            at += Padded(data.Length);
            entry += 16;
        }

        BigEndian.Put32(file, headAt + 8, unchecked(Magic - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
            sum = unchecked(sum + BigEndian.U32(data, i));
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
