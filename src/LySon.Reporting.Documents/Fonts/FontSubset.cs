namespace LySon.Reporting.Documents.Fonts;

/// <summary>
/// The glyphs of one face that a document uses, renumbered from 1 in order of first use (0 is the missing-glyph box). Each character has a
/// slot of its own, even where the face draws two of them with one glyph, so that copied text comes back exactly.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private readonly ushort[]?[] slots = new ushort[256][];
    private readonly List<char> characters = ['\0'];

    public FontFace Face { get; } = face;

    /// <summary>Characters by slot; slot 0 is none.</summary>
    public IReadOnlyList<char> Characters => characters;

    public int SlotOf(char c)
    {
        var block = slots[c >> 8] ??= new ushort[256];
        ref var slot = ref block[c & 0xFF];
        if (slot == 0)
        {
            slot = (ushort)characters.Count;
            characters.Add(c);
        }

        return slot;
    }

    /// <summary>The original glyph of every slot.</summary>
    public List<int> Glyphs() => [.. characters.Select((c, slot) => slot == 0 ? 0 : Face.GlyphOf(c))];
}
