using LySon.Reporting.Documents.Layout.Inline;

namespace LySon.Reporting.Documents.Layout.Tables;

/// <summary>
/// A table's row, its cells broken into lines, and what of it is still to be placed. One is used for all rows of a table in turn.
/// </summary>
internal sealed class RowCells
{
    private readonly List<TextLine>[] cells;
    private readonly int[] next;

    public RowCells(int cellCount)
    {
        cells = new List<TextLine>[cellCount];
        for (var c = 0; c < cellCount; c++)
            cells[c] = [];
        next = new int[cellCount];
    }

    /// <summary>Lines of the tallest cell still to be placed; an empty row is one line high.</summary>
    public int LinesLeft
    {
        get
        {
            var most = 1;
            for (var c = 0; c < cells.Length; c++)
                most = Math.Max(most, Left(c));
            return most;
        }
    }

    public bool IsPlaced
    {
        get
        {
            for (var c = 0; c < cells.Length; c++)
            {
                if (Left(c) > 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Empties a cell for the next row's text.</summary>
    public List<TextLine> Refill(int cell)
    {
        cells[cell].Clear();
        next[cell] = 0;
        return cells[cell];
    }

    public TextLine Take(int cell) => cells[cell][next[cell]++];

    /// <summary>Everything left, cell by cell.</summary>
    public int[] All()
    {
        var counts = new int[cells.Length];
        for (var c = 0; c < counts.Length; c++)
            counts[c] = Left(c);
        return counts;
    }

    /// <summary>
    /// How many lines of each cell stay when <paramref name="room"/> lines fit: whole cells, or at least <paramref name="least"/> lines
    /// with at least as many left for the next page. Null if some cell would leave a piece too small.
    /// </summary>
    public int[]? Split(int room, int least)
    {
        var counts = All();
        for (var c = 0; c < counts.Length; c++)
        {
            if (counts[c] <= room)
                continue;
            counts[c] = Math.Min(room, counts[c] - least);
            if (counts[c] < least)
                return null;
        }

        return counts;
    }

    /// <summary>Like <see cref="Split"/> for a page with nothing on it, where something must be placed in any case.</summary>
    public int[] ForcedSplit(int room) => [.. All().Select(left => Math.Min(left, Math.Max(1, room)))];

    private int Left(int cell) => cells[cell].Count - next[cell];
}
