using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>
/// A further revision of a file (ISO 32000-1, 7.5.6): new and changed objects behind its last line, and a cross-reference stream that leads
/// to the one before. No byte of what was there changes.
/// </summary>
internal sealed class RevisionWriter
{
    private const int RowLength = 7;

    private readonly PdfView view;
    private readonly PdfBuffer buffer = new();
    private readonly SortedDictionary<int, int> offsets = [];
    private int size;

    public RevisionWriter(PdfView view)
    {
        (this.view, size) = (view, view.Size);
        if (view.File.Span[^1] != '\n')
            buffer.Add("\n"u8);
    }

    /// <summary>Where the next byte stands in the finished file.</summary>
    public int Position => view.File.Length + buffer.Length;

    public int Reserve() => size++;

    public PdfReference Write(PdfValue value) => Write(new PdfReference(Reserve(), 0), value);

    public PdfReference Write(PdfReference place, PdfValue value)
    {
        Begin(place).Add(value).Add("\nendobj\n"u8);
        return place;
    }

    /// <summary>Begins an object; whoever asked writes it into the buffer, "endobj" too.</summary>
    public PdfBuffer Begin(PdfReference place)
    {
        offsets[place.Number] = Position;
        return buffer.Add(place.Number).Add(" "u8).Add(place.Generation).Add(" obj\n"u8);
    }

    /// <param name="entries">Its dictionary without length and filter.</param>
    public PdfReference WriteStream(ReadOnlySpan<byte> data, string entries, bool compress = true) =>
        Stream(new PdfReference(Reserve(), 0), data, entries, compress);

    /// <summary>Adds the cross-reference stream and returns the whole file.</summary>
    public byte[] End()
    {
        var start = Position;
        var number = Reserve();
        offsets[number] = start;
        var first = view.Items(view.Trailer["ID"]) is [PdfString { Bytes: var bytes }, ..] ? Convert.ToHexString(bytes) : "";
        var second = Convert.ToHexString(SHA256.HashData(buffer.Written).AsSpan(0, 16));
        var (index, rows) = Rows();
        var information = view.Trailer["Info"] is PdfReference info
            ? $"/Info {info.Number.ToString(CultureInfo.InvariantCulture)} 0 R" : "";
        Stream(new PdfReference(number, 0), rows, string.Create(CultureInfo.InvariantCulture,
            $"/Type/XRef/Size {size}/W[1 4 2]/Index[{index}]/Prev {view.StartsAt}"
            + $"/Root {view.Root.Number} {view.Root.Generation} R{information}/ID[<{first}><{second}>]"), compress: true);
        buffer.Add("startxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
        return [.. view.File.Span, .. buffer.Written];
    }

    private (string Index, byte[] Rows) Rows()
    {
        var rows = new byte[offsets.Count * RowLength];
        var index = new List<(int First, int Count)>();
        var row = rows.AsSpan();
        foreach (var (number, offset) in offsets)
        {
            row[0] = 1;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], offset);
            row = row[RowLength..];
            if (index.Count > 0 && index[^1] is var (first, count) && first + count == number)
                index[^1] = (first, count + 1);
            else
                index.Add((number, 1));
        }

        return (string.Join(' ', index.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.First} {range.Count}"))), rows);
    }

    private PdfReference Stream(PdfReference place, ReadOnlySpan<byte> data, string entries, bool compress)
    {
        using var packed = new MemoryStream();
        if (compress)
        {
            using var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            deflate.Write(data);
        }

        var written = compress ? packed.GetBuffer().AsSpan(0, (int)packed.Length) : data;
        Begin(place).Add("<<"u8).Add(entries).Add(compress ? "/Filter/FlateDecode"u8 : ""u8).Add("/Length "u8).Add(written.Length)
            .Add(">>\nstream\n"u8).Add(written).Add("\nendstream\nendobj\n"u8);
        return place;
    }
}
