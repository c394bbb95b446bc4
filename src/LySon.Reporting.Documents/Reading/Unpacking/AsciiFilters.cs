namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>Bytes written as letters (ISO 32000-1, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    public static void UndoHex(ReadOnlySpan<byte> packed, Unpacked data)
    {
        var (half, value) = (false, 0);
        foreach (var b in packed)
        {
            if (b == '>' || data.IsFull)
                break;
            if (!char.IsAsciiHexDigit((char)b))
                continue;
            value = (value << 4) | (b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
            half = !half;
            if (!half)
                data.Add((byte)value);
        }

        if (half)
            data.Add((byte)(value << 4));
    }

    public static void Undo85(ReadOnlySpan<byte> packed, Unpacked data)
    {
        var (count, value) = (0, 0L);
        foreach (var b in packed)
        {
            if (b == '~' || data.IsFull)
                break;
            if (b == 'z' && count == 0)
                data.Add([0, 0, 0, 0]);
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                value = (value * 85) + b - '!';
                if (++count < 5)
                    continue;
                Add(value, 4);
                (count, value) = (0, 0);
            }
        }

        if (count < 2)
            return;
        for (var i = count; i < 5; i++)
            value = (value * 85) + 84;
        Add(value, count - 1);

        void Add(long group, int bytes)
        {
            for (var i = 0; i < bytes; i++)
                data.Add((byte)(group >> (24 - (8 * i))));
        }
    }
}
