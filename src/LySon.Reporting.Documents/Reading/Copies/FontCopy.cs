using LySon.Reporting.Documents.Reading.Contents;
using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>
/// Fonts as far as text needs them: name, widths, which code is which character. Their programs (TrueType, Type 1, CFF, the drawings of
/// Type 3) stay behind: they say how a letter looks, and are a language of their own to be hostile in.
/// </summary>
internal sealed class FontCopy(LooseFile source, CopyFile file, UnpackBudget left)
{
    private const int MostWidths = 200_000;

    private readonly Dictionary<PdfValue, PdfReference> maps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDictionary, PdfReference> fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The font's copy; null where there is none.</summary>
    public PdfReference? Of(PdfValue value)
    {
        if (source.Get(value) is not PdfDictionary font)
            return null;
        if (!fonts.TryGetValue(font, out var copy))
            fonts[font] = copy = file.Write(font.Is("Subtype", "Type0") ? Composite(font) : Simple(font));
        return copy;
    }

    private PdfDictionary Simple(PdfDictionary font)
    {
        var entries = source.Plain(font, "BaseFont", "FirstChar", "LastChar", "Widths", "FontMatrix", "FontBBox", "Name");
        var isDrawn = font.Is("Subtype", "Type3");
        entries["Type"] = new PdfName("Font");
        // Without their programs they differ in nothing that text needs, and nobody looks for one of that name on the machine.
        entries["Subtype"] = new PdfName(isDrawn ? "Type3" : "Type1");
        if (entries.GetValueOrDefault("Widths") is PdfArray widths && entries.GetValueOrDefault("LastChar") is PdfNumber last)
            entries.TryAdd("FirstChar", new PdfNumber(Math.Max(0, last.Value - widths.Items.Count + 1)));
        if (Encoding(font["Encoding"]) is { } encoding)
            entries["Encoding"] = encoding;
        else if (!isDrawn && font.Is("Subtype", "TrueType"))
            entries["Encoding"] = new PdfName("WinAnsiEncoding");
        if (!isDrawn && source.Get(font["FontDescriptor"]) is PdfDictionary descriptor)
            entries["FontDescriptor"] = Descriptor(descriptor, font);
        AddText(font, entries);
        return new(entries);
    }

    private PdfDictionary Composite(PdfDictionary font)
    {
        var entries = source.Plain(font, "BaseFont");
        entries["Type"] = new PdfName("Font");
        entries["Subtype"] = new PdfName("Type0");
        if (((PdfValue?)source.Name(font["Encoding"]) ?? Map(font["Encoding"])) is { } encoding)
            entries["Encoding"] = encoding;
        var descendants = source.Get(font["DescendantFonts"]);
        if (source.Get(descendants is PdfArray { Items: [var first, ..] } ? first : descendants) is PdfDictionary descendant)
            entries["DescendantFonts"] = new PdfArray([file.Write(Descendant(descendant))]);
        AddText(font, entries);
        return new(entries);
    }

    private PdfDictionary Descendant(PdfDictionary font)
    {
        var entries = source.Plain(font, "BaseFont", "DW", "DW2");
        entries["Type"] = new PdfName("Font");
        entries["Subtype"] = new PdfName(font.Is("Subtype", "CIDFontType0") ? "CIDFontType0" : "CIDFontType2");
        entries["CIDSystemInfo"] =
            new PdfDictionary(source.Plain(source.Dictionary(font["CIDSystemInfo"]) ?? font, "Registry", "Ordering", "Supplement"));
        entries["FontDescriptor"] = Descriptor(source.Dictionary(font["FontDescriptor"]) ?? font, font);
        entries["W"] = new PdfArray([.. Widths(font["W"], 1)]);
        if (font["W2"] is not null)
            entries["W2"] = new PdfArray([.. Widths(font["W2"], 3)]);
        return new(entries);
    }

    /// <summary>
    /// "first [a b …]" or "first last a" (ISO 32000-1, 9.7.4.3); a range is written down code by code, so that its length counts.
    /// </summary>
    /// <param name="numbers">For a code: one, or three in vertical writing.</param>
    private IEnumerable<PdfValue> Widths(PdfValue? list, int numbers)
    {
        var items = source.Items(list);
        var codes = 0L;
        for (var i = 0; i + 1 < items.Count;)
        {
            if (source.Number(items[i++]) is not { Value: >= 0 and <= ushort.MaxValue } first)
                yield break;
            var next = source.Get(items[i++]);
            if (next is PdfArray && source.Numbers(next) is { } each)
            {
                codes += each.Items.Count;
                yield return first;
                yield return each;
            }
            else if (next is PdfNumber { Value: <= ushort.MaxValue } last && last.Value >= first.Value && i + numbers <= items.Count)
            {
                codes += (long)(last.Value - first.Value);
                yield return first;
                yield return last;
                for (var n = 0; n < numbers; n++)
                    yield return source.Number(items[i++]) ?? new PdfNumber(0);
            }
            else
                yield break;
            if (codes > MostWidths)
                throw UnreadablePdfException.TooComplex();
        }
    }

    private PdfDictionary Descriptor(PdfDictionary descriptor, PdfDictionary font)
    {
        var entries = source.Plain(descriptor, "FontName", "FontFamily", "FontWeight", "Flags", "FontBBox", "ItalicAngle", "Ascent",
            "Descent", "StemV", "MissingWidth");
        entries["Type"] = new PdfName("FontDescriptor");
        entries.TryAdd("FontName", source.Name(font["BaseFont"]) ?? new PdfName("Unknown"));
        entries.TryAdd("Flags", new PdfNumber(4));
        entries.TryAdd("FontBBox", new PdfArray([new PdfNumber(0), new PdfNumber(0), new PdfNumber(1000), new PdfNumber(1000)]));
        return new(entries);
    }

    private PdfValue? Encoding(PdfValue? value)
    {
        if (source.Get(value) is not PdfDictionary encoding)
            return source.Name(value);
        var entries = source.Plain(encoding, "BaseEncoding");
        entries["Differences"] =
            new PdfArray([.. source.Items(encoding["Differences"]).Select(source.Get).Where(v => v is PdfNumber or PdfName)
            .OfType<PdfValue>()]);
        return new PdfDictionary(entries);
    }

    private void AddText(PdfDictionary font, Dictionary<string, PdfValue> entries)
    {
        if (((PdfValue?)source.Name(font["ToUnicode"]) ?? Map(font["ToUnicode"])) is { } map)
            entries["ToUnicode"] = map;
    }

    private PdfReference? Map(PdfValue? value)
    {
        if (source.Get(value) is not PdfStream stream)
            return null;
        if (!maps.TryGetValue(stream, out var copy))
        {
            var data = source.Data(stream, left);
            CharacterMaps.Check(data);
            maps[stream] = copy = file.WriteStream(file.Reserve(), new(source.Plain(stream.Dictionary, "Type", "CMapName", "WMode")), data);
        }

        return copy;
    }
}
