using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>
/// A bordered table: the header stands again on every page; a row is kept whole where that costs little, and is otherwise split so that no
/// cell leaves a single line on either side.
/// </summary>
internal sealed class TableFlow : FlowItem
{
    private readonly PageFlow flow;
    private readonly Table table;
    private readonly TableRuler ruler;
    private readonly int headerLines;
    private RowCells? current;
    private int currentIndex = -1;

    public TableFlow(PageFlow flow, Table table, int block)
    {
        this.flow = flow;
        this.table = table;
        ruler = new TableRuler(flow, table, block);
        headerLines = ruler.Header().LinesLeft;
    }

    public override double Gap => flow.Profile.TableGapPt;

    private double HeaderHeight => ruler.Height(headerLines);

    /// <summary>A header that takes most of a page is printed once, and the rows go on without it.</summary>
    private bool RepeatsHeader => HeaderHeight <= flow.Frame.TextHeight / 2;

    private double RowRoomOnFreshPage => flow.Frame.TextHeight - (RepeatsHeader ? HeaderHeight : 0);

    public override bool CanStart(double available, double tail)
    {
        if (table.Rows.Count == 0)
            return HeaderHeight + tail <= available;
        var rowTail = table.Rows.Count == 1 ? tail : 0;
        return Fitting(Row(0), available - HeaderHeight, rowTail) is not null;
    }

    public override void Place(PageFlow _, double tail)
    {
        PlaceHeader(repeated: false);
        for (var r = 0; r < table.Rows.Count; r++)
            PlaceRow(r, r == table.Rows.Count - 1 ? tail : 0);
        ruler.EndPage();
    }

    private void PlaceHeader(bool repeated)
    {
        ruler.BeginPage();
        var header = ruler.Header();
        if (HeaderHeight > flow.Remaining && flow.IsFresh)
            PlaceTallHeader(header);
        else
            ruler.Draw(header, header.All(), 0, middle: true, repeated);
    }

    private void PlaceTallHeader(RowCells header)
    {
        while (header.LinesLeft > ruler.LinesIn(flow.Remaining))
        {
            ruler.Draw(header, header.ForcedSplit(ruler.LinesIn(flow.Remaining)), 0, middle: false, repeated: false);
            ruler.EndPage();
            flow.NewPage();
            ruler.BeginPage();
        }

        ruler.Draw(header, header.All(), 0, middle: false, repeated: false);
    }

    private void PlaceRow(int index, double tail)
    {
        var row = Row(index);
        var placed = false;
        while (!placed)
        {
            var counts = Fitting(row, flow.Remaining, tail);
            if (counts is null && ruler.HasRows)
            {
                NextPage();
                continue;
            }

            counts ??= row.ForcedSplit(ruler.LinesIn(flow.Remaining));
            ruler.Draw(row, counts, index + 1, middle: false, repeated: false);
            placed = row.All().All(left => left == 0);
            if (!placed)
                NextPage();
        }
    }

    /// <summary>The lines of each cell to place in the room: all of them, a legal part, or null when the row should wait for the next page.</summary>
    private int[]? Fitting(RowCells row, double available, double tail)
    {
        var whole = ruler.Height(row.LinesLeft) + tail;
        if (whole <= available)
            return row.All();
        var small = available <= Units.Points(flow.Profile.RowKeepWholeLossMm);
        if (small && whole <= RowRoomOnFreshPage)
            return null;
        var least = flow.Profile.LeastLinesTogether;
        var lines = ruler.LinesIn(available);
        // All lines would fit, but not the signature block below them: some move on with it.
        if (lines >= row.LinesLeft)
            lines = row.LinesLeft - least;
        return lines < least ? null : row.Split(lines, least);
    }

    private void NextPage()
    {
        ruler.EndPage();
        flow.NewPage();
        if (RepeatsHeader)
            PlaceHeader(repeated: true);
        else
            ruler.BeginPage();
    }

    private RowCells Row(int index)
    {
        if (currentIndex != index || current is null)
            (current, currentIndex) = (ruler.Row(table.Rows[index]), index);
        return current;
    }
}
