namespace LySon.Reporting.Documents.Reading.Unpacking;

/// <summary>Runs of bytes (ISO 32000-1, 7.4.5): up to 128 as they stand, or one repeated.</summary>
internal static class RunLengthFilter
{
    private const int End = 128;

    public static void Undo(ReadOnlySpan<byte> packed, Unpacked data)
    {
        while (packed.Length > 1 && packed[0] != End && !data.IsFull)
        {
            if (packed[0] < End)
            {
                var count = Math.Min(packed[0] + 1, packed.Length - 1);
                data.Add(packed.Slice(1, count));
                packed = packed[(count + 1)..];
                continue;
            }

            for (var copies = 257 - packed[0]; copies > 0; copies--)
                data.Add(packed[1]);
            packed = packed[2..];
        }
    }
}
