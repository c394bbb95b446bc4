using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Objects;

/// <summary>
/// A file as readers for people see it, sound or not: its objects by number. What is not there is null at once, and references that lead
/// back to themselves are refused. Every method costs what the file paid for with its own bytes, or ends in a refusal.
/// </summary>
internal sealed class LooseFile
{
    private const int LongestChain = 16;

    /// <summary>Bytes that all object streams which are opened may unpack to; those of 50,000 rows take half of it.</summary>
    private const int MostPacked = 64 << 20;

    private const int ValuesOnce = 6_000_000;

    private readonly ReadOnlyMemory<byte> file;
    private readonly ReadBudget budget = new();
    private readonly LooseObjects objects;
    private readonly Dictionary<int, PdfValue> read = [];
    private readonly Dictionary<int, (byte[] Data, int[] Offsets)> opened = [];
    private readonly UnpackBudget packed = new(MostPacked);
    private readonly ObjectScan scan;

    /// <exception cref="UnreadablePdfException">Empty, too large, no PDF, encrypted, without a catalog, or more than can be
    /// read.</exception>
    public LooseFile(ReadOnlyMemory<byte> file)
    {
        SafePdf.Require(file);
        this.file = file;
        // Dictionaries of streams are read twice, once to know where the stream ends; their values the first time are not kept.
        var first = new ReadBudget(ValuesOnce);
        first.AllowRead(Often(file.Length));
        scan = new(file, new(file, first), first);
        scan.Run();
        objects = new(file, budget);
        budget.AllowRead(Often(file.Length));
        Catalog = scan.Trailer is { } trailer && Get(trailer["Root"]) is PdfDictionary catalog ? catalog
            : throw UnreadablePdfException.Broken();
    }

    public PdfDictionary Catalog { get; }

    /// <summary>The value, or what it refers to; null where there is nothing.</summary>
    public PdfValue? Get(PdfValue? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
            value = i < LongestChain ? Get(reference.Number) : throw UnreadablePdfException.Circular();
        return value is PdfNull ? null : value;
    }

    /// <summary>The dictionary, or that of the stream.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) => Get(value) is PdfStream stream ? stream.Dictionary : Get(value) as PdfDictionary;

    public IReadOnlyList<PdfValue> Items(PdfValue? value) => Get(value) is PdfArray array ? array.Items : [];

    /// <summary>What a stream holds without its filters, paid for from the budget.</summary>
    public byte[] Data(PdfStream stream, UnpackBudget left) =>
        StreamFilters.Undo(file.Slice(stream.Start, stream.Length), stream.Dictionary, Get, left);

    private PdfValue Get(int number)
    {
        if (read.TryGetValue(number, out var known))
            return known;
        var value = !scan.Places.TryGetValue(number, out var place) ? null
            : place.Stream == 0 ? objects.Read(place.At, out _)
            : Packed(place);
        return read[number] = value ?? PdfNull.Value;
    }

    private PdfValue? Packed(ObjectPlace place)
    {
        if (!opened.TryGetValue(place.Stream, out var stream))
            opened[place.Stream] = stream = Open(place.Stream);
        return place.At < stream.Offsets.Length && stream.Offsets[place.At] < stream.Data.Length
            ? new LooseObjects(stream.Data, budget).Value(new SyntaxReader(stream.Data, stream.Offsets[place.At], budget, tolerant: true))
                : null;
    }

    private (byte[] Data, int[] Offsets) Open(int at)
    {
        if (objects.Read(at, out _) is not PdfStream stream)
            return ([], []);
        var data = StreamFilters.Undo(file.Slice(stream.Start, stream.Length), stream.Dictionary, v => v, packed);
        budget.AllowRead(Often(data.Length));
        var first = Math.Clamp(stream.Dictionary.Integer("First") ?? 0, 0, data.Length);
        return (data, [.. PackedList.Read(data.AsMemory(0, first), budget).Select(o => first + Math.Min(o.Offset, data.Length - first))]);
    }

    /// <summary>Some bytes are looked at more than once, but never all of them again and again.</summary>
    private static long Often(int bytes) => (4L * bytes) + (1 << 20);
}
