using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>What a table holds, in two figures that are compared with those of its copy.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Hash">Over all values of all rows in whatever order, 64 hexadecimal digits.</param>
public sealed record TableSum(long Rows, string Hash);

/// <summary>
/// Adds rows up. Each row is hashed with SHA-256 and the hashes are added, lane by lane: two databases need not agree on an order, and rows
/// that are lost, doubled or exchanged are seen.
/// </summary>
public sealed class TableSummer
{
    private const int Lanes = 4;
    private readonly ulong[] lanes = new ulong[Lanes];
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly byte[] hash = new byte[SHA256.HashSizeInBytes];
    private long rows;

    /// <param name="row">In the order of the columns' names, in portable form.</param>
    public void Add(ReadOnlySpan<object?> row)
    {
        bytes.ResetWrittenCount();
        foreach (var value in row) Add(value);
        SHA256.HashData(bytes.WrittenSpan, hash);
        for (var i = 0; i < Lanes; i++) unchecked { lanes[i] += BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(i * sizeof(ulong))); }
        rows++;
    }

    public TableSum Sum()
    {
        var all = new byte[Lanes * sizeof(ulong)];
        for (var i = 0; i < Lanes; i++) BinaryPrimitives.WriteUInt64LittleEndian(all.AsSpan(i * sizeof(ulong)), lanes[i]);
        return new(rows, Convert.ToHexStringLower(all));
    }

    /// <summary>Kind and length stand before each value, so that no two rows read the same.</summary>
    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                Head('-', 0);
                break;
            case long number:
                Head('i', number);
                break;
            case double number:
                Head('r', BitConverter.DoubleToInt64Bits(number));
                break;
            case string text:
                Head('t', Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, bytes);
                break;
            case byte[] blob:
                Head('b', blob.Length);
                bytes.Write(blob);
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} is no portable value.");
        }
    }

    private void Head(char kind, long length)
    {
        var head = bytes.GetSpan(9);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], length);
        bytes.Advance(9);
    }
}
