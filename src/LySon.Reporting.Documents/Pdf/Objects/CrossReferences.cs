using System.Buffers.Binary;

namespace LySon.Reporting.Documents.Pdf.Objects;

/// <summary>Where each object is, and the rows of the cross-reference stream that say so (ISO 32000-1, 7.5.8).</summary>
internal sealed class CrossReferences
{
    /// <summary>Bytes of a row's fields: kind, place, index.</summary>
    public const string Widths = "1 4 2";

    public const int RowLength = 7;

    private const byte Free = 0;
    private const byte AtOffset = 1;
    private const byte InStream = 2;

    // PNG's "up": each row is written as its difference from the one above, which makes rows of neighbours equal.
    private const byte UpPredictor = 2;

    private readonly List<(byte Kind, uint Place, ushort Index)> entries = [(Free, 0, ushort.MaxValue)];

    public int Count => entries.Count;

    public int Add()
    {
        entries.Add((Free, 0, 0));
        return entries.Count - 1;
    }

    /// <param name="offset">From the file's beginning; at most 4 GiB.</param>
    public void SetOffset(int number, long offset) => entries[number] = (AtOffset, checked((uint)offset), 0);

    public void SetInStream(int number, int stream, int index) => entries[number] = (InStream, (uint)stream, checked((ushort)index));

    public byte[] Rows()
    {
        var rows = new byte[entries.Count * (RowLength + 1)];
        Span<byte> above = stackalloc byte[RowLength];
        Span<byte> row = stackalloc byte[RowLength];
        for (var i = 0; i < entries.Count; i++)
        {
            var (kind, place, index) = entries[i];
            row[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], index);
            var coded = rows.AsSpan(i * (RowLength + 1), RowLength + 1);
            coded[0] = UpPredictor;
            for (var b = 0; b < RowLength; b++)
                coded[b + 1] = unchecked((byte)(row[b] - above[b]));
            row.CopyTo(above);
        }

        return rows;
    }
}
