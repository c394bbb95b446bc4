namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>LZW (ISO 32000-1, 7.4.4.2): codes of 9 to 12 bits, each a code seen before and one byte more.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MostCodes = 4096;

    /// <param name="early">1 where codes grow longer one code early, which is usual.</param>
    public static void Undo(ReadOnlySpan<byte> packed, int early, Unpacked data)
    {
        var (before, last, length) = (new short[MostCodes], new byte[MostCodes], new short[MostCodes]);
        Span<byte> word = stackalloc byte[MostCodes];
        var (next, previous, bits, width, at) = (End + 1, -1, 0u, 0, 0);
        for (var size = 9; !data.IsFull; size = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9)
        {
            while (width < size && at < packed.Length)
                (bits, width) = ((bits << 8) | packed[at++], width + 8);
            if (width < size)
                return;
            var code = (int)(bits >> (width - size)) & ((1 << size) - 1);
            width -= size;
            if (code == Clear)
            {
                (next, previous) = (End + 1, -1);
                continue;
            }

            if (code == End || code > next || (code == next && previous < 0))
                return;
            if (previous >= 0 && next < MostCodes)
            {
                (before[next], length[next]) = ((short)previous, (short)(Length(previous) + 1));
                last[next] = First(code == next ? previous : code);
                next++;
            }

            var count = Length(code);
            for (var (i, one) = (count - 1, code); i >= 0; i--)
                (word[i], one) = (one < Clear ? (byte)one : last[one], one < Clear ? one : before[one]);
            data.Add(word[..count]);
            previous = code;
        }

        int Length(int code) => code < Clear ? 1 : length[code];

        byte First(int code)
        {
            while (code >= Clear)
                code = before[code];
            return (byte)code;
        }
    }
}
