using System.IO.Compression;

namespace LySon.Reporting.Documents.Syntax;

/// <summary>Unpacks the streams that hold a file's structure: plain or Flate, the latter with or without PNG's row filters.</summary>
internal static class StreamData
{
    private const int PngPredictors = 10;
    private const int LongestRow = 1 << 16;

    public static byte[] Of(PdfStream stream, ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var packed = file.Slice(stream.Start, stream.Length);
        if (stream.Dictionary["Filter"] is null or PdfNull)
        {
            budget.SpendBytes(packed.Length);
            return packed.ToArray();
        }

        if (One(stream.Dictionary["Filter"]) is not PdfName { Value: "FlateDecode" })
            throw UnreadablePdfException.Unsound();
        var data = Inflate(packed, budget);
        return One(stream.Dictionary["DecodeParms"]) is PdfDictionary parameters && parameters.Integer("Predictor") is >= PngPredictors
            ? Unfilter(data, parameters)
            : data;
    }

    private static byte[] Unfilter(byte[] data, PdfDictionary parameters)
    {
        var colors = parameters.Integer("Colors") ?? 1;
        var columns = parameters.Integer("Columns") ?? 1;
        if (colors != 1 || (parameters.Integer("BitsPerComponent") ?? 8) != 8 || columns is < 1 or > LongestRow
            || data.Length % (columns + 1) != 0)
            throw UnreadablePdfException.Unsound();
        return RowFilters.Undo(data, columns, 1) ?? throw UnreadablePdfException.Unsound();
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, ReadBudget budget)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var inflater = new ZLibStream(source, CompressionMode.Decompress);
        using var data = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (var read = inflater.Read(buffer); read > 0; read = inflater.Read(buffer))
            {
                budget.SpendBytes(read);
                data.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException broken)
        {
            throw UnreadablePdfException.Broken(broken);
        }

        return data.ToArray();
    }

    private static PdfValue? One(PdfValue? value) => value is PdfArray { Items: [var only] } ? only : value;
}
