namespace LySon.Reporting.Documents.Layout;

/// <summary>A table's row, its cells broken into lines, and what of it is still to be placed.</summary>
internal sealed class RowCells(List<TextLine>[] cells)
{
    private readonly int[] next = new int[cells.Length];

    public int CellCount => cells.Length;

    /// <summary>Lines of the tallest cell still to be placed; an empty row is one line high.</summary>
    public int LinesLeft => Math.Max(1, cells.Select((lines, c) => lines.Count - next[c]).Max());

    public IEnumerable<TextLine> Take(int cell, int count)
    {
        for (; count > 0; count--)
            yield return cells[cell][next[cell]++];
    }

    /// <summary>Everything left, cell by cell.</summary>
    public int[] All() => [.. cells.Select((lines, c) => lines.Count - next[c])];

    /// <summary>
    /// How many lines of each cell stay when <paramref name="room"/> lines fit: whole cells, or at least <paramref name="least"/> lines with at
    /// least as many left for the next page. Null if some cell would leave a piece too small.
    /// </summary>
    public int[]? Split(int room, int least)
    {
        var counts = new int[cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            var left = cells[c].Count - next[c];
            counts[c] = left <= room ? left : Math.Min(room, left - least);
            if (left > room && counts[c] < least)
                return null;
        }

        return counts;
    }

    /// <summary>Like <see cref="Split"/> for a page with nothing on it, where something must be placed in any case.</summary>
    public int[] ForcedSplit(int room) => [.. All().Select(left => Math.Min(left, Math.Max(1, room)))];
}
