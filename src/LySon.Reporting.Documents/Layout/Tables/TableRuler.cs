using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Tables;

/// <summary>A table's grid: breaks cells into lines, draws pieces of rows, and the borders of what stands on one page.</summary>
internal sealed class TableRuler
{
    private readonly PageFlow flow;
    private readonly Table table;
    private readonly int block;
    private readonly double padding;
    private readonly double[] widths;
    private readonly List<double> rules = [];

    public TableRuler(PageFlow flow, Table table, int block)
    {
        this.flow = flow;
        this.table = table;
        this.block = block;
        padding = Units.Points(flow.Profile.CellPaddingMm);
        widths = TableColumns.Widths(table, flow.Styles, padding, flow.Frame.TextWidth);
    }

    /// <summary>True once a row, not only the header, stands on the page.</summary>
    public bool HasRows { get; private set; }

    public double Height(int lines) => (lines * flow.Styles.Cell.LineHeight) + (2 * flow.Profile.CellPaddingTopPt);

    public int LinesIn(double height) =>
        Math.Max(0, (int)((height - (2 * flow.Profile.CellPaddingTopPt)) / flow.Styles.Cell.LineHeight));

    public void FillHeader(RowCells header)
    {
        for (var c = 0; c < table.Columns.Count; c++)
            Break(header, c, table.Columns[c].Header, flow.Styles.CellHeader, LineFit.Balanced);
    }

    /// <summary>The note's lines; none if there is no note.</summary>
    public List<TextLine> Note()
    {
        var style = flow.Styles.CellNote;
        return flow.Breaker.Break(
            CleanText.Of(table.Note ?? ""), style.Face, style.Size, flow.Frame.TextWidth - (2 * padding), LineFit.Ragged);
    }

    /// <param name="index">See <see cref="Table.Row"/>.</param>
    public void Fill(RowCells row, int index)
    {
        var cells = table.Row(index);
        var style = StyleOf(index + 1);
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var fit = table.Columns[c].Alignment == CellAlignment.Center ? LineFit.Balanced : LineFit.Ragged;
            Break(row, c, c < cells.Count ? cells[c] : "", style, fit);
        }
    }

    public void BeginPage()
    {
        HasRows = false;
        rules.Clear();
        rules.Add(flow.Y);
    }

    /// <summary>Draws <paramref name="counts"/> lines of each cell and moves the pen below them.</summary>
    /// <param name="row">0 for the header, rows from 1.</param>
    public void Draw(RowCells cells, int[] counts, int row, bool middle, bool repeated)
    {
        var style = StyleOf(row);
        var lines = Math.Max(1, counts.Max());
        var x = flow.Frame.Left;
        for (var c = 0; c < counts.Length; c++)
        {
            var y = flow.Y + flow.Profile.CellPaddingTopPt + (middle ? (lines - counts[c]) * style.LineHeight / 2 : 0);
            for (var i = 0; i < counts[c]; i++)
            {
                var line = cells.Take(c);
                flow.Text(new PartOrigin(Part.Body, block, row, c, repeated), line, style, X(x, c, row, line.Width), y);
                y += style.LineHeight;
            }

            x += widths[c];
        }

        flow.Y += Height(lines);
        rules.Add(flow.Y);
        HasRows |= row > 0;
    }

    /// <summary>Draws the borders around what was drawn since <see cref="BeginPage"/>.</summary>
    public void EndPage()
    {
        var half = flow.Profile.BorderPt / 2;
        var (left, right, top, bottom) = (flow.Frame.Left, flow.Frame.Right, rules[0] + half, rules[^1] - half);
        for (var i = 0; i < rules.Count; i++)
        {
            var y = i == 0 ? top : i == rules.Count - 1 ? bottom : rules[i];
            Rule(left, y, right, y);
        }

        var x = left;
        for (var c = 0; c <= widths.Length; c++)
        {
            var inside = c == 0 ? left + half : c == widths.Length ? right - half : x;
            Rule(inside, top, inside, bottom);
            x += c < widths.Length ? widths[c] : 0;
        }
    }

    /// <summary>Draws lines of the note under what stands, with the borders around them.</summary>
    public void DrawNote(List<TextLine> lines, int next, int count)
    {
        var (style, top, half) = (flow.Styles.CellNote, flow.Y, flow.Profile.BorderPt / 2);
        var y = top + flow.Profile.CellPaddingTopPt;
        for (var i = next; i < next + count; i++, y += style.LineHeight)
            flow.Text(new PartOrigin(Part.Body, block, table.RowCount + 1, 0), lines[i], style, flow.Frame.Left + padding, y);
        var fresh = flow.IsFresh;
        flow.Y = top + Height(count);
        if (fresh)
            Rule(flow.Frame.Left, top + half, flow.Frame.Right, top + half);
        Rule(flow.Frame.Left, flow.Y - half, flow.Frame.Right, flow.Y - half);
        top += fresh ? half : -half;
        Rule(flow.Frame.Left + half, top, flow.Frame.Left + half, flow.Y - half);
        Rule(flow.Frame.Right - half, top, flow.Frame.Right - half, flow.Y - half);
    }

    private TextStyle StyleOf(int row) => row == 0 || row > table.Rows.Count ? flow.Styles.CellHeader : flow.Styles.Cell;

    private void Rule(double x1, double y1, double x2, double y2) =>
        flow.Add(new RuleLine(new PartOrigin(Part.Body, block), x1, y1, x2, y2, flow.Profile.BorderPt));

    private double X(double cellLeft, int column, int row, double width)
    {
        var alignment = row == 0 ? CellAlignment.Center : table.Columns[column].Alignment;
        return alignment switch
        {
            CellAlignment.Left => cellLeft + padding,
            CellAlignment.Center => cellLeft + ((widths[column] - width) / 2),
            CellAlignment.Right => cellLeft + widths[column] - padding - width,
            _ => throw new ArgumentOutOfRangeException(nameof(column), alignment, null),
        };
    }

    private void Break(RowCells cells, int column, string text, TextStyle style, LineFit fit) =>
        flow.Breaker.Break(cells.Refill(column), CleanText.Of(text), style.Face, style.Size, widths[column] - (2 * padding), fit);
}
