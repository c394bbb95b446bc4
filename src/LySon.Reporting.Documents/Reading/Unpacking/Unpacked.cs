using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>Bytes that come out of a filter. They are paid for one block at a time, before there is room for them.</summary>
internal sealed class Unpacked(UnpackBudget budget)
{
    private const int Block = 32 * 1024;
    private readonly List<byte[]> full = [];
    private byte[] block = new byte[1024];
    private int used;
    private int room;
    private int total;

    /// <summary>Nothing more is wanted.</summary>
    public bool IsFull { get; private set; }

    public void Add(byte b)
    {
        if (used < room || Grow())
            block[used++] = b;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && (used < room || Grow()))
        {
            var count = Math.Min(bytes.Length, room - used);
            bytes[..count].CopyTo(block.AsSpan(used));
            used += count;
            bytes = bytes[count..];
        }
    }

    public byte[] ToArray()
    {
        var all = new byte[full.Sum(b => b.Length) + used];
        var at = 0;
        foreach (var one in full)
        {
            one.CopyTo(all, at);
            at += one.Length;
        }

        block.AsSpan(0, used).CopyTo(all.AsSpan(at));
        return all;
    }

    private bool Grow()
    {
        if (IsFull)
            return false;
        if (used == block.Length)
        {
            full.Add(block);
            (block, used, room) = (new byte[Block], 0, 0);
        }

        var more = budget.Take(Math.Min(1024, block.Length - room));
        room += more;
        if ((total += more) > budget.Largest)
            throw UnreadablePdfException.UnpacksTooLarge();
        IsFull = more == 0;
        return !IsFull;
    }
}
