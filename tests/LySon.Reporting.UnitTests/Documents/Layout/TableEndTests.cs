using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Layout.Tables;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Layout;

/// <summary>Where a table's rows go at a page's end: with room for exactly what is asked, and with a hair less.</summary>
public class TableEndTests
{
    private const double Hair = 0.01;

    private static readonly double Page = Units.Points(257);

    [Fact]
    public void Header_and_rows_stay_while_they_fit_and_the_header_stands_again()
    {
        Assert.Equal("0:1 1:1 2:1", Flowed.Rows(3 * Flowed.Row(1), 0, Flowed.Table(1, 1)));
        Assert.Equal("0:1 1:1 | 0:1 2:1", Flowed.Rows((3 * Flowed.Row(1)) - Hair, 0, Flowed.Table(1, 1)));
        Assert.Equal("0:1 1:1 | 0:1 2:1", Flowed.Rows(2 * Flowed.Row(1), 0, Flowed.Table(1, 1)));
        Assert.Equal(" | 0:1 1:1 2:1", Flowed.Rows((2 * Flowed.Row(1)) - Hair, 0, Flowed.Table(1, 1)));
    }

    [Fact]
    public void A_table_without_rows_needs_its_header_its_note_and_what_stands_below()
    {
        var note = Flowed.Table() with { Note = "Ghi chú" };
        foreach (var (table, room) in new[] { (Flowed.Table(), Flowed.Row(1)), (note, 2 * Flowed.Row(1)) })
        {
            Assert.DoesNotContain('|', Flowed.Rows(room + 30, 30, table));
            Assert.StartsWith(" | 0:1", Flowed.Rows(room + 30 - Hair, 30, table), StringComparison.Ordinal);
        }
    }

    /// <summary>18 mm are 51.02 pt: of more blank than that a row that would fit on the next page is parted.</summary>
    [Fact]
    public void A_row_is_kept_whole_where_that_leaves_little_blank()
    {
        var little = Units.Points(18);
        Assert.Equal("0:1 1:1 | 0:1 2:6", Flowed.Rows((2 * Flowed.Row(1)) + little - Hair, 0, Flowed.Table(1, 6)));
        Assert.Equal("0:1 1:1 2:3 | 0:1 2:3", Flowed.Rows((2 * Flowed.Row(1)) + little + Hair, 0, Flowed.Table(1, 6)));
        // A row longer than a page is parted also in little room.
        Assert.StartsWith("0:1 1:1 2:3 | 0:1 2:", Flowed.Rows((2 * Flowed.Row(1)) + Flowed.Row(3), 0, Flowed.Table(1, 90)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 4, "2:3 | 0:1 2:2", "2:3 | 0:1 2:2")]
    [InlineData(8, 4, "2:4 | 0:1 2:4", "2:3 | 0:1 2:5")]
    [InlineData(8, 5, "2:5 | 0:1 2:3", "2:4 | 0:1 2:4")]
    [InlineData(8, 8, "2:8", "2:6 | 0:1 2:2")]
    public void A_parted_cell_has_two_lines_on_either_side(int lines, int room, string exactly, string less)
    {
        Assert.Equal("0:1 1:1 " + exactly, Flowed.Rows((2 * Flowed.Row(1)) + Flowed.Row(room), 0, Flowed.Table(1, lines)));
        Assert.Equal("0:1 1:1 " + less, Flowed.Rows((2 * Flowed.Row(1)) + Flowed.Row(room) - Hair, 0, Flowed.Table(1, lines)));
    }

    [Fact]
    public void Cells_are_parted_each_for_itself_and_a_short_one_stays_whole()
    {
        var cells = new RowCells(3);
        foreach (var (cell, lines) in new[] { (0, 2), (1, 4), (2, 9) })
            cells.Refill(cell).AddRange(Enumerable.Repeat(default(TextLine), lines));
        Assert.Equal(9, cells.LinesLeft);
        Assert.Equal([2, 2, 3], cells.Split(3, 2)!);
        Assert.Equal([2, 4, 4], cells.Split(4, 2)!);
        Assert.Equal([2, 4, 7], cells.Split(8, 2)!);
        Assert.Null(cells.Split(1, 2));
        Assert.Equal([1, 1, 1], cells.ForcedSplit(0));
        Assert.Equal([2, 3, 3], cells.ForcedSplit(3));
        Assert.Equal([2, 4, 9], cells.All());
        // Three lines cannot be parted so that two stay on either side.
        cells.Refill(1).AddRange(Enumerable.Repeat(default(TextLine), 3));
        Assert.Null(cells.Split(2, 2));
        Assert.False(cells.IsPlaced);
        for (var cell = 0; cell < 3; cell++)
            while (cells.All()[cell] > 0) cells.Take(cell);
        Assert.True(cells.IsPlaced);
        Assert.Equal(1, cells.LinesLeft);
    }

    [Fact]
    public void What_stands_below_the_table_needs_room_with_its_last_row()
    {
        var room = (3 * Flowed.Row(1)) + 40;
        Assert.Equal("0:1 1:1 2:1", Flowed.Rows(room, 40, Flowed.Table(1, 1)));
        Assert.Equal("0:1 1:1 | 0:1 2:1", Flowed.Rows(room - Hair, 40, Flowed.Table(1, 1)));
        // Of a single long row some lines move on.
        Assert.Equal("0:1 1:6 | 0:1 1:2", Flowed.Rows(Flowed.Row(1) + Flowed.Row(8) + 40 - Hair, 40, Flowed.Table(8)));
        Assert.Equal("0:1 1:8", Flowed.Rows(Flowed.Row(1) + Flowed.Row(8) + 40, 40, Flowed.Table(8)));
    }

    [Fact]
    public void A_total_is_the_last_row_and_the_note_goes_with_it()
    {
        var table = Flowed.Table(1, 1) with { Total = ["Tổng"], Note = "Ghi chú" };
        Assert.Equal("0:1 1:1 2:1 3:1 4:1", Flowed.Rows(5 * Flowed.Row(1), 0, table));
        Assert.Equal("0:1 1:1 2:1 | 0:1 3:1 4:1", Flowed.Rows((5 * Flowed.Row(1)) - Hair, 0, table));
        var alone = Flowed.Table(1) with { Note = "Ghi chú" };
        Assert.Equal("0:1 1:1 2:1", Flowed.Rows(3 * Flowed.Row(1), 0, alone));
        Assert.Equal(" | 0:1 1:1 2:1", Flowed.Rows((3 * Flowed.Row(1)) - Hair, 0, alone));
    }

    [Fact]
    public void A_note_longer_than_half_a_page_may_run_on()
    {
        var lines = (int)(Page / Flowed.CellLine);
        var pages = Flowed.Rows(Page, 0, Flowed.Table(1) with { Note = Flowed.Text(lines) }).Split(" | ");
        Assert.Equal(2, pages.Length);
        Assert.StartsWith("0:1 1:1 2:", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("2:", pages[1], StringComparison.Ordinal);
        Assert.Equal(lines, pages.Sum(page => int.Parse(page[(page.LastIndexOf(':') + 1)..],
            System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_header_of_more_than_half_a_page_is_printed_once(int more, bool again)
    {
        var half = (int)(((Page / 2) - 4) / Flowed.CellLine);
        var table = new Table([new(Flowed.Text(half + more), 1)], [.. Enumerable.Range(0, 40).Select(i => (IReadOnlyList<string>)["d"])]);
        Assert.Equal(again, Flowed.Rows(Page, 0, table).Split(" | ")[1].StartsWith("0:", StringComparison.Ordinal));
    }

    [Fact]
    public void Borders_stand_around_every_row_and_column_and_close_at_a_pages_end()
    {
        var table = new Table([new("A", 1), new("B", 1)], [["1", "2"], ["3", ""], []]);
        var pages = Flowed.Pages(3 * Flowed.Row(1), 0, Flowed.Profile, table);
        Assert.Equal([(4, 3), (3, 3)], pages.Select(page => page.Operations.OfType<RuleLine>().ToList())
            .Select(rules => (rules.Count(rule => rule.Y1 == rule.Y2), rules.Count(rule => rule.X1 == rule.X2))));
        var first = pages[0].Operations.OfType<RuleLine>().ToList();
        var (left, right) = (Units.Points(30), Units.Points(190));
        // Half of a border's thickness lies inside, so that nothing leaves the margins.
        Assert.Equal([left + 0.25, (left + right) / 2, right - 0.25],
            first.Where(rule => rule.X1 == rule.X2).Select(rule => Math.Round(rule.X1, 6)).Order(), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.All(first.Where(rule => rule.Y1 == rule.Y2), rule =>
            Assert.Equal((Math.Round(left, 6), Math.Round(right, 6)), (Math.Round(rule.X1, 6), Math.Round(rule.X2, 6))));
        var levels = first.Where(rule => rule.Y1 == rule.Y2).Select(rule => rule.Y1).Order().ToList();
        var top = Units.Points(277) - (3 * Flowed.Row(1));
        Assert.Equal([top + 0.25, top + Flowed.Row(1), top + (2 * Flowed.Row(1)), Units.Points(277) - 0.25], levels, (a, b) =>
            Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Cells_stand_where_their_column_says_and_headers_in_the_middle()
    {
        var table = new Table([new("A", 1), new("B", 1, CellAlignment.Center), new("C", 1, CellAlignment.Right)], [["1", "2", "3"]]);
        var runs = Assert.Single(Flowed.Pages(200, 0, Flowed.Profile, table)).Operations.OfType<TextRun>().ToList();
        var (left, width, padding) = (Units.Points(30), Units.Points(160) / 3, Units.Points(1.6));
        for (var column = 0; column < 3; column++)
        {
            var (head, cell) = (runs.Single(run => run.Origin.Row == 0 && run.Origin.Column == column),
                runs.Single(run => run.Origin.Row == 1 && run.Origin.Column == column));
            Assert.Equal(left + (width * (column + 0.5)), head.X + (head.Width / 2), 0.01);
            var expected = column switch
            {
                0 => left + padding,
                1 => left + (width * 1.5) - (cell.Width / 2),
                _ =>
                left + (3 * width) - padding - cell.Width
            };
            Assert.Equal(expected, cell.X, 0.01);
        }
    }
}
