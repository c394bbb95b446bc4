namespace LySon.Reporting.Documents.Syntax;

/// <summary>
/// PNG's filters (ISO/IEC 15948, 9): every row begins with the number of the filter it was written with. PDF has them as predictors.
/// </summary>
internal static class RowFilters
{
    /// <param name="rowLength">Bytes of a row without the filter's number.</param>
    /// <param name="pixel">Bytes of a pixel, at least 1.</param>
    /// <returns>The rows without filters and their numbers; null where a number is no filter.</returns>
    public static byte[]? Undo(ReadOnlySpan<byte> data, int rowLength, int pixel)
    {
        var count = data.Length / (rowLength + 1);
        var rows = new byte[count * rowLength];
        ReadOnlySpan<byte> above = new byte[rowLength];
        for (var r = 0; r < count; r++)
        {
            var coded = data.Slice(r * (rowLength + 1), rowLength + 1);
            var row = rows.AsSpan(r * rowLength, rowLength);
            coded[1..].CopyTo(row);
            if (coded[0] > 4)
                return null;
            for (var i = 0; coded[0] > 0 && i < rowLength; i++)
            {
                int left = i >= pixel ? row[i - pixel] : 0, corner = i >= pixel ? above[i - pixel] : 0;
                row[i] += (byte)(coded[0] switch
                {
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    _ =>
                    Paeth(left, above[i], corner)
                });
            }

            above = row;
        }

        return rows;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int a = Math.Abs(above - corner), b = Math.Abs(left - corner), c = Math.Abs(left + above - (2 * corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
