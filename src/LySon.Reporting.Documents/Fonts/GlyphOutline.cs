namespace LySon.Reporting.Documents.Fonts;

/// <summary>
/// Copies glyph outlines without their hinting instructions, which printers and today's viewers do not use (about 40 % of the outline
/// data), and renumbers the parts of composite glyphs.
/// </summary>
internal static class GlyphOutline
{
    private const int HeaderSize = 10;
    private const int WordArguments = 0x0001;
    private const int Scale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int XAndYScale = 0x0040;
    private const int TwoByTwo = 0x0080;
    private const int HasInstructions = 0x0100;

    /// <param name="slotOf">Gives the new number of a composite's part.</param>
    public static void Append(MemoryStream glyf, ReadOnlySpan<byte> outline, Func<int, int> slotOf)
    {
        if (outline.IsEmpty)
            return;
        if (BigEndian.I16(outline, 0) >= 0)
            AppendSimple(glyf, outline);
        else
            AppendComposite(glyf, outline, slotOf);
        while (glyf.Length % 4 != 0)
            glyf.WriteByte(0);
    }

    private static void AppendSimple(MemoryStream glyf, ReadOnlySpan<byte> outline)
    {
        var lengthAt = HeaderSize + (2 * BigEndian.I16(outline, 0));
        glyf.Write(outline[..lengthAt]);
        glyf.Write([0, 0]);
        glyf.Write(outline[(lengthAt + 2 + BigEndian.U16(outline, lengthAt))..]);
    }

    private static void AppendComposite(MemoryStream glyf, ReadOnlySpan<byte> outline, Func<int, int> slotOf)
    {
        glyf.Write(outline[..HeaderSize]);
        Span<byte> component = stackalloc byte[20];
        var at = HeaderSize;
        int flags;
        do
        {
            flags = BigEndian.U16(outline, at);
            var size = 4 + ((flags & WordArguments) != 0 ? 4 : 2) + TransformSize(flags);
            outline.Slice(at, size).CopyTo(component);
            BigEndian.Put16(component, 0, flags & ~HasInstructions);
            BigEndian.Put16(component, 2, slotOf(BigEndian.U16(outline, at + 2)));
            glyf.Write(component[..size]);
            at += size;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static int TransformSize(int flags) =>
        (flags & Scale) != 0 ? 2 : (flags & XAndYScale) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0;
}
