namespace LySon.Reporting.Documents.Syntax;

/// <summary>A file as it was after one of its revisions: everything up to that revision's last line.</summary>
internal sealed class PdfView
{
    private const int EndWithin = 64;
    private const int LongestChain = 16;

    private readonly ReadBudget budget;
    private readonly Dictionary<int, PdfValue> read = [];
    private readonly Dictionary<int, (byte[] Data, (int Number, int At)[] Objects)> packed = [];
    private int reading;

    /// <exception cref="UnreadablePdfException">It is no PDF, encrypted, or not sound to its end.</exception>
    public PdfView(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        SafePdf.Require(file);
        (File, this.budget) = (file, budget);
        StartsAt = Start();
        (Places, Sections, Trailer) = new CrossReferenceReader(file, budget).Read(StartsAt);
        Size = Trailer.Integer("Size") ?? throw UnreadablePdfException.Unsound();
        Root = Trailer["Root"] as PdfReference ?? throw UnreadablePdfException.Unsound();
        Catalog = Get(Root) as PdfDictionary ?? throw UnreadablePdfException.Unsound();
    }

    public ReadOnlyMemory<byte> File { get; }

    /// <summary>Offset of the newest cross-reference section.</summary>
    public int StartsAt { get; }

    public IReadOnlyDictionary<int, ObjectPlace> Places { get; }

    /// <summary>Offsets of all cross-reference sections.</summary>
    public IReadOnlySet<int> Sections { get; }

    public PdfDictionary Trailer { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Size { get; }

    public PdfReference Root { get; }

    public PdfDictionary Catalog { get; }

    /// <summary>The value, or what it refers to; null where there is nothing.</summary>
    public PdfValue? Get(PdfValue? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
            value = i < LongestChain ? Get(reference.Number) : throw UnreadablePdfException.Unsound();
        return value is PdfNull ? null : value;
    }

    /// <summary>Whether the file itself has this string where it says; one from an object stream does not.</summary>
    public bool HasAt(PdfString text) => new SyntaxReader(File, text.Start, budget).Value() is PdfString found
        && found.End == text.End && found.Bytes.AsSpan().SequenceEqual(text.Bytes);

    public PdfDictionary? Dictionary(PdfValue? value) => Get(value) as PdfDictionary;

    public IReadOnlyList<PdfValue> Items(PdfValue? value) => Get(value) is PdfArray array ? array.Items : [];

    public PdfValue Get(int number)
    {
        if (read.TryGetValue(number, out var known))
            return known;
        if (!Places.TryGetValue(number, out var place) || place.IsFree)
            return PdfNull.Value;
        // A stream's length may be an object of its own, and that stand in another stream, and so on in a circle.
        if (++reading > LongestChain)
            throw UnreadablePdfException.Unsound();
        var value = place.Stream == 0
            ? IndirectObject.Read(new SyntaxReader(File, Inside(place.At), budget), File, number, length => Get(length) as PdfNumber)
            : Packed(number, place);
        reading--;
        return read[number] = value;
    }

    private PdfValue Packed(int number, ObjectPlace place)
    {
        if (!packed.TryGetValue(place.Stream, out var stream))
            packed[place.Stream] = stream = Unpack(place.Stream);
        if (place.At >= stream.Objects.Length || stream.Objects[place.At].Number != number)
            throw UnreadablePdfException.Unsound();
        return new SyntaxReader(stream.Data, stream.Objects[place.At].At, budget).Value();
    }

    private (byte[] Data, (int Number, int At)[] Objects) Unpack(int number)
    {
        if (!Places.TryGetValue(number, out var place) || place.Stream != 0 || Get(number) is not PdfStream stream
            || !stream.Dictionary.Is("Type", "ObjStm"))
            throw UnreadablePdfException.Unsound();
        var data = StreamData.Of(stream, File, budget);
        var (count, first) = (stream.Dictionary.Integer("N") ?? -1, stream.Dictionary.Integer("First") ?? -1);
        if (count < 0 || first < 0 || count > data.Length || first > data.Length)
            throw UnreadablePdfException.Unsound();
        var reader = new SyntaxReader(data.AsMemory(0, first), 0, budget);
        var objects = new (int Number, int At)[count];
        for (var i = 0; i < count; i++)
        {
            objects[i] = (reader.Integer(), reader.Integer());
            if (objects[i].At > data.Length - first)
                throw UnreadablePdfException.Unsound();
            objects[i].At += first;
        }

        return (data, objects);
    }

    /// <summary>The offset after the last "startxref"; nothing but "%%EOF" and blanks may follow it.</summary>
    private int Start()
    {
        var from = Math.Max(0, File.Length - EndWithin);
        var last = File.Span[from..].LastIndexOf("startxref"u8);
        if (last < 0)
            throw UnreadablePdfException.Unsound();
        var reader = new SyntaxReader(File, from + last + "startxref".Length, budget);
        var start = reader.Integer();
        var rest = File.Span[reader.Position..].TrimStart(" \r\n"u8);
        if (!rest.StartsWith("%%EOF"u8) || rest["%%EOF".Length..].ContainsAnyExcept(" \r\n"u8))
            throw UnreadablePdfException.Unsound();
        return start;
    }

    private int Inside(int offset) => offset < File.Length ? offset : throw UnreadablePdfException.Unsound();
}
