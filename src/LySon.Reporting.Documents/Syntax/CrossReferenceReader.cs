namespace LySon.Reporting.Documents.Syntax;

/// <summary>Where an object is: at an offset of the file, or in an object stream.</summary>
/// <param name="Stream">Number of the object stream; 0 outside one.</param>
/// <param name="At">Offset, or index in the stream; -1 for a number that is free.</param>
internal readonly record struct ObjectPlace(int Stream, int At)
{
    public static readonly ObjectPlace Free = new(0, -1);

    public bool IsFree => At < 0;
}

/// <summary>Reads the chain of cross-reference tables and streams (ISO 32000-1, 7.5.4 and 7.5.8), the newest first.</summary>
internal sealed class CrossReferenceReader(ReadOnlyMemory<byte> file, ReadBudget budget)
{
    private const int MostSections = 100;

    private readonly Dictionary<int, ObjectPlace> places = [];
    private readonly HashSet<int> sections = [];
    private PdfDictionary? trailer;

    public (IReadOnlyDictionary<int, ObjectPlace> Places, IReadOnlySet<int> Sections, PdfDictionary Trailer) Read(int start)
    {
        for (int? next = start; next is { } offset; next = Section(offset))
        {
            if (offset >= file.Length || sections.Count == MostSections || !sections.Add(offset))
                throw UnreadablePdfException.Unsound();
        }

        return (places, sections, trailer!);
    }

    /// <summary>Returns the offset of the section before.</summary>
    private int? Section(int offset)
    {
        var reader = new SyntaxReader(file, offset, budget);
        var entries = reader.TryTake("xref"u8) ? Table(reader) : Stream(reader);
        trailer ??= entries;
        if (entries.Entries.ContainsKey("Encrypt"))
            throw UnreadablePdfException.Encrypted();
        return entries["Prev"] is null ? null : entries.Integer("Prev") is >= 0 and var previous ? previous
            : throw UnreadablePdfException.Unsound();
    }

    private PdfDictionary Table(SyntaxReader reader)
    {
        while (!reader.TryTake("trailer"u8))
        {
            var (first, count) = (reader.Integer(), reader.Integer());
            for (var i = 0; i < count; i++)
            {
                var offset = reader.Integer();
                _ = reader.Integer();
                if (reader.TryTake("n"u8))
                    Add(first + i, new(0, offset));
                else
                    reader.Expect("f"u8);
            }
        }

        var entries = reader.Value() as PdfDictionary ?? throw UnreadablePdfException.Unsound();
        // A table for old readers and a stream for new ones beside it: two documents in one file.
        return entries.Entries.ContainsKey("XRefStm") ? throw UnreadablePdfException.Unsound() : entries;
    }

    private PdfDictionary Stream(SyntaxReader reader)
    {
        if (IndirectObject.Read(reader, file, null, length => length as PdfNumber) is not PdfStream { Dictionary: var entries } stream
            || !entries.Is("Type", "XRef"))
            throw UnreadablePdfException.Unsound();
        var widths = Integers(entries["W"]);
        var ranges = entries["Index"] is { } index ? Integers(index) : [0, entries.Integer("Size") ?? 0];
        var length = widths.Length == 3 && widths.All(w => w is >= 0 and <= 8) ? widths.Sum() : 0;
        if (length == 0 || ranges.Length % 2 != 0)
            throw UnreadablePdfException.Unsound();
        ReadOnlySpan<byte> rows = StreamData.Of(stream, file, budget);
        for (var r = 0; r < ranges.Length; r += 2)
        {
            for (var i = 0; i < ranges[r + 1]; i++, rows = rows[length..])
            {
                if (rows.Length < length)
                    throw UnreadablePdfException.Unsound();
                Row(ranges[r] + i, rows, widths);
            }
        }

        return entries;
    }

    private void Row(int number, ReadOnlySpan<byte> row, int[] widths)
    {
        var kind = widths[0] == 0 ? 1 : Field(row, widths[0]);
        var (second, third) = (Field(row[widths[0]..], widths[1]), Field(row[(widths[0] + widths[1])..], widths[2]));
        if (kind == 1)
            Add(number, new(0, second));
        else if (kind == 2)
            Add(number, second > 0 ? new(second, third) : throw UnreadablePdfException.Unsound());
        else
            Add(number, ObjectPlace.Free);
    }

    private void Add(int number, ObjectPlace place)
    {
        if (number < 0)
            throw UnreadablePdfException.Unsound();
        budget.SpendPlaces(1);
        places.TryAdd(number, place);
    }

    private static int Field(ReadOnlySpan<byte> row, int width)
    {
        long value = 0;
        foreach (var b in row[..width])
        {
            value = (value << 8) | b;
            if (value > int.MaxValue)
                throw UnreadablePdfException.Unsound();
        }

        return (int)value;
    }

    private static int[] Integers(PdfValue? value) => value is PdfArray { Items: var items }
        ? [.. items.Select(i => i is PdfNumber { Value: >= 0 and <= int.MaxValue and var number } ? (int)number
            : throw UnreadablePdfException.Unsound())]
        : throw UnreadablePdfException.Unsound();
}
