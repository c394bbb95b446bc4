using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Tables;

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
    private readonly RowCells header;
    private readonly RowCells row;
    private readonly List<TextLine> note;
    private int currentIndex = -1;

    public TableFlow(PageFlow flow, Table table, int block)
    {
        this.flow = flow;
        this.table = table;
        ruler = new TableRuler(flow, table, block);
        header = new RowCells(table.Columns.Count);
        row = new RowCells(table.Columns.Count);
        ruler.FillHeader(header);
        headerLines = header.LinesLeft;
        note = ruler.Note();
    }

    public override double Gap => flow.Profile.TableGapPt;

    /// <summary>The note goes with the last row; one longer than half a page may run on.</summary>
    private double NoteHeight => note.Count == 0 ? 0 : Math.Min(ruler.Height(note.Count), flow.Frame.TextHeight / 2);

    private double HeaderHeight => ruler.Height(headerLines);

    /// <summary>A header that takes most of a page is printed once, and the rows go on without it.</summary>
    private bool RepeatsHeader => HeaderHeight <= flow.Frame.TextHeight / 2;

    private double RowRoomOnFreshPage => flow.Frame.TextHeight - (RepeatsHeader ? HeaderHeight : 0);

    public override bool CanStart(double available, double tail)
    {
        if (table.RowCount == 0)
            return HeaderHeight + NoteHeight + tail <= available;
        var rowTail = table.RowCount == 1 ? tail + NoteHeight : 0;
        Prepare(0);
        return Fitting(available - HeaderHeight, rowTail) is not null;
    }

    public override void Place(PageFlow _, double tail)
    {
        PlaceHeader(repeated: false);
        for (var r = 0; r < table.RowCount; r++)
            PlaceRow(r, r == table.RowCount - 1 ? tail + NoteHeight : 0);
        ruler.EndPage();
        PlaceNote(tail);
    }

    /// <summary>In a box of its own below the last row, whose lower border is its upper one.</summary>
    private void PlaceNote(double tail)
    {
        for (var next = 0; next < note.Count;)
        {
            var count = Math.Min(note.Count - next, ruler.LinesIn(flow.Remaining));
            var goesOn = next + count < note.Count || (ruler.Height(count) + tail > flow.Remaining && !flow.IsFresh);
            if (goesOn && count == note.Count - next)
                count -= flow.Profile.LeastLinesTogether;
            if (count > 0)
                ruler.DrawNote(note, next, count);
            next += Math.Max(0, count);
            if (next < note.Count)
                flow.NewPage();
        }
    }

    private void PlaceHeader(bool repeated)
    {
        ruler.BeginPage();
        ruler.FillHeader(header);
        if (HeaderHeight > flow.Remaining && flow.IsFresh)
            PlaceTallHeader();
        else
            ruler.Draw(header, header.All(), 0, middle: true, repeated);
    }

    private void PlaceTallHeader()
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
        Prepare(index);
        // A row of empty cells has no line to place, but its borders.
        var drawn = false;
        while (!drawn || !row.IsPlaced)
        {
            var counts = Fitting(flow.Remaining, tail);
            if (counts is null && ruler.HasRows)
            {
                NextPage();
                continue;
            }

            counts ??= row.ForcedSplit(ruler.LinesIn(flow.Remaining));
            ruler.Draw(row, counts, index + 1, middle: false, repeated: false);
            drawn = true;
            if (!row.IsPlaced)
                NextPage();
        }
    }

    /// <summary>
    /// The lines of each cell to place in the room: all of them, a legal part, or null when the row should wait for the next page.
    /// </summary>
    private int[]? Fitting(double available, double tail)
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

    private void Prepare(int index)
    {
        if (currentIndex != index)
            ruler.Fill(row, index);
        currentIndex = index;
    }
}
