using System.IO.Compression;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>
/// Takes a stream's filters off (ISO 32000-1, 7.4), those of text; pictures are never unpacked. A stream that breaks off gives what came
/// before, as it does for readers for people.
/// </summary>
internal static class StreamFilters
{
    /// <summary>No program packs more than twice; each filter more multiplies.</summary>
    private const int MostFilters = 3;

    private const int PngPredictors = 10;
    private const int LongestRow = 1 << 16;

    /// <param name="get">Follows references of the dictionary.</param>
    /// <exception cref="UnreadablePdfException">More than the budget allows, or filters as no text has them.</exception>
    public static byte[] Undo(ReadOnlyMemory<byte> packed, PdfDictionary dictionary, Func<PdfValue?, PdfValue?> get, UnpackBudget budget)
    {
        var filters = List(get(dictionary["Filter"] ?? dictionary["F"]));
        var parameters = List(get(dictionary["DecodeParms"] ?? dictionary["DP"]));
        if (filters.Count > MostFilters)
            throw UnreadablePdfException.TooComplex();
        var data = packed;
        for (var i = 0; i < filters.Count; i++)
            data = Undo(
                (get(filters[i]) as PdfName)?.Value, data, i < parameters.Count ? get(parameters[i]) as PdfDictionary : null, budget);
        if (filters.Count > 0)
            return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(data, out var whole) && whole.Count == whole.Array!.Length
                ? whole.Array : data.ToArray();
        return data[..budget.Take(data.Length)].ToArray();
    }

    private static IReadOnlyList<PdfValue> List(PdfValue? value) =>
        value switch { null => [], PdfArray array => array.Items, _ => [value] };

    private static byte[] Undo(string? filter, ReadOnlyMemory<byte> packed, PdfDictionary? parameters, UnpackBudget budget)
    {
        var data = new Unpacked(budget);
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                Inflate(packed, data);
                break;
            case "LZWDecode" or "LZW":
                LzwFilter.Undo(packed.Span, parameters?.Integer("EarlyChange") ?? 1, data);
                break;
            case "ASCII85Decode" or "A85":
                AsciiFilters.Undo85(packed.Span, data);
                break;
            case "ASCIIHexDecode" or "AHx":
                AsciiFilters.UndoHex(packed.Span, data);
                break;
            case "RunLengthDecode" or "RL":
                RunLengthFilter.Undo(packed.Span, data);
                break;
            default:
                throw UnreadablePdfException.Broken();
        }

        return parameters?.Integer("Predictor") is >= PngPredictors ? Unfilter(data.ToArray(), parameters) : data.ToArray();
    }

    private static void Inflate(ReadOnlyMemory<byte> packed, Unpacked data)
    {
        // Without the two bytes of the zlib header, whose check value broken files get wrong.
        using var source = new MemoryStream(packed.ToArray(), Math.Min(2, packed.Length), Math.Max(0, packed.Length - 2));
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        Span<byte> some = stackalloc byte[4096];
        try
        {
            for (var read = inflater.Read(some); read > 0 && !data.IsFull; read = inflater.Read(some))
                data.Add(some[..read]);
        }
        catch (InvalidDataException)
        {
            // What is broken ends here.
        }
    }

    private static byte[] Unfilter(byte[] data, PdfDictionary parameters)
    {
        long colors = parameters.Integer("Colors") ?? 1, bits = parameters.Integer("BitsPerComponent") ?? 8,
        columns = parameters.Integer("Columns") ?? 1;
        if (colors is < 1 or > 32 || bits is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > LongestRow)
            throw UnreadablePdfException.Broken();
        var row = (int)(((colors * bits * columns) + 7) / 8);
        return RowFilters.Undo(data, row, (int)Math.Max(1, colors * bits / 8)) ?? throw UnreadablePdfException.Broken();
    }
}
