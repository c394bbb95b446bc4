using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Objects;

/// <summary>
/// Finds every object of a file in one pass from its beginning to its end, the last of a number before those that it replaces. The tables
/// that say where objects stand are not asked: they can lie, lead in circles and be there in thousands, and readers that repair them do so
/// in ways that differ.
/// </summary>
internal sealed class ObjectScan(ReadOnlyMemory<byte> file, LooseObjects objects, ReadBudget budget)
{
    private const int LongestNumber = 10;

    /// <summary>Bytes of an object stream's list of its objects.</summary>
    private const int LongestList = 8 << 20;

    private readonly Dictionary<int, ObjectPlace> places = [];

    /// <summary>Offsets behind the word "obj"; for a packed object that of its stream, and its index there.</summary>
    public IReadOnlyDictionary<int, ObjectPlace> Places => places;

    /// <summary>The last that names a catalog.</summary>
    public PdfDictionary? Trailer { get; private set; }

    /// <exception cref="UnreadablePdfException">Encrypted, or more than can be read.</exception>
    public void Run()
    {
        var at = 0;
        for (var word = Word("obj"u8, at); word < file.Length; word = Word("obj"u8, at))
        {
            Trailers(at, word);
            at = NumberBefore(word) is { } number ? Object(number, word + 3) : word + 3;
        }

        Trailers(at, file.Length);
    }

    /// <summary>Takes note of an object; returns where to look for the next.</summary>
    private int Object(int number, int at)
    {
        budget.SpendPlaces(1);
        places[number] = new(0, at);
        var next = Next(at);
        if (file.Span[at..next].IndexOf("stream"u8) < 0 || objects.Read(at, out var end) is not PdfStream stream)
            return next;
        if (stream.Dictionary.Is("Type", "ObjStm"))
            Packed(stream, at);
        else if (stream.Dictionary.Is("Type", "XRef"))
            Note(stream.Dictionary);
        return end;
    }

    /// <summary>The word that ends an object, or begins another.</summary>
    private int Next(int at)
    {
        var word = Word("obj"u8, at);
        while (word < file.Length && !file.Span[at..word].EndsWith("end"u8) && NumberBefore(word) is null)
            word = Word("obj"u8, word + 3);
        return word;
    }

    private int Word(ReadOnlySpan<byte> word, int from) => file.Span[from..].IndexOf(word) is >= 0 and var found
        ? from + found : file.Length;

    /// <summary>The object's number in "12 0 obj".</summary>
    private int? NumberBefore(int word)
    {
        if (Digits(Blanks(word), out var generation) is not { } before || generation > ushort.MaxValue || Blanks(before) == before)
            return null;
        return Digits(Blanks(before), out var number) is not null && number <= int.MaxValue ? (int)number : null;

        int Blanks(int at)
        {
            while (at > 0 && SyntaxReader.IsBlank(file.Span[at - 1]))
                at--;
            return at;
        }

        int? Digits(int at, out long value)
        {
            var start = at;
            while (start > 0 && at - start < LongestNumber && char.IsAsciiDigit((char)file.Span[start - 1]))
                start--;
            value = 0;
            foreach (var digit in file.Span[start..at])
                value = (value * 10) + digit - '0';
            return start < at ? start : null;
        }
    }

    private void Packed(PdfStream stream, int at)
    {
        var (count, first) = (stream.Dictionary.Integer("N") ?? 0, stream.Dictionary.Integer("First") ?? 0);
        if (count <= 0 || first is <= 0 or > LongestList)
            return;
        var list = StreamFilters.Undo(file.Slice(stream.Start, stream.Length), stream.Dictionary, v => v, new(first, onlyStart: true));
        budget.SpendBytes(list.Length);
        var index = 0;
        foreach (var (number, _) in PackedList.Read(list, budget).Take(count))
        {
            budget.SpendPlaces(1);
            places[number] = new(at, index++);
        }
    }

    private void Trailers(int from, int to)
    {
        for (var found = file.Span[from..to].IndexOf("trailer"u8); found >= 0; found = file.Span[from..to].IndexOf("trailer"u8))
        {
            from += found + "trailer".Length;
            if (objects.Value(new SyntaxReader(file, from, budget, tolerant: true)) is PdfDictionary trailer)
                Note(trailer);
        }
    }

    private void Note(PdfDictionary trailer)
    {
        if (trailer["Encrypt"] is not (null or PdfNull))
            throw UnreadablePdfException.Encrypted();
        if (trailer["Root"] is PdfReference)
            Trailer = trailer;
    }
}
