using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class TypedTableTests
{
    [Fact]
    public void Figures_are_spelt_flush_right_and_added_up_but_for_shares()
    {
        var table = AnnexSamples.Typed(4);
        Assert.Equal(["TT", "Đơn vị", "Mã QR đã tạo\n(mã)", "Diện tích phủ sóng\n(km²)", "Tỷ lệ cài đặt\n(%)"], table.Columns.Select(column => column.Header));
        Assert.Equal(["2", "Huyện số 2", "2.468", "10,25", "26,94"], table.Rows[1]);
        Assert.Equal(["", "Tổng cộng", "12.340", "41", ""], table.Total!);
        Assert.Equal("", AnnexSamples.Typed(5).Rows[4][3]);
        var arranged = ArrangedPages.Arrange(AnnexSamples.Short(table));
        var figures = arranged.Pages[0].Runs().Where(run => run.Origin is { Column: 2, Row: > 0 }).ToList();
        Assert.Equal(5, figures.Count);
        Assert.All(figures, run => Assert.Equal(figures[0].X + figures[0].Width, run.X + run.Width, 0.01));
        Assert.All(arranged.Pages[0].Runs().Where(run => run.Origin.Row == 5), run => Assert.Equal(LySon.Reporting.Documents.Fonts.FontStyle.Bold, run.Style));
    }

    [Fact]
    public void A_cell_of_the_wrong_kind_is_refused_and_a_short_row_is_filled_up()
    {
        TypedColumn[] columns = [new("Tên", ColumnKind.Text), new("Số", ColumnKind.WholeNumber)];
        Assert.Throws<ArgumentException>(() => TypedTable.Of(columns, [["Một", "hai"]]));
        Assert.Throws<ArgumentException>(() => TypedTable.Of(columns, [[1m, 2m]]));
        Assert.Equal(["1", "Một", ""], TypedTable.Of(columns, [["Một"]]).Rows[0]);
        Assert.Equal(["Tổng cộng", "3"], TypedTable.Of([columns[1]], [[1m], [2m]], withTotal: true).Total!);
    }

    /// <summary>The table is pushed over the page's end row by row.</summary>
    [Fact]
    public void The_note_is_one_cell_as_wide_as_the_table_and_stays_with_the_last_row()
    {
        for (var rows = 1; rows < 60; rows++)
        {
            var arranged = ArrangedPages.Arrange(AnnexSamples.Short(AnnexSamples.Typed(rows), new Paragraph("Trên đây là báo cáo của huyện.")));
            ArrangedPages.AssertLaidOutWell(arranged);
            var page = Assert.Single(arranged.Pages, page => page.Runs().Any(run => run.Origin.Row == rows + 2));
            Assert.Contains(page.Runs(), run => run.Text == "Tổng cộng");
        }

        using var read = new StructureReading(AnnexSamples.Short(AnnexSamples.Typed(3)));
        var table = Assert.Single(read.Document.All("Table"));
        Assert.Equal([5, 5, 5, 5, 5, 1], table.All("TR").Select(row => row.Children.Count));
        Assert.StartsWith("Ghi chú: Số liệu", table.All("TR").Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_longer_than_a_page_runs_on()
    {
        var table = AnnexSamples.Typed(3) with { Note = string.Concat(Enumerable.Repeat(AnnexSamples.Sentence, 80)) };
        var report = AnnexSamples.Short(table, new Paragraph("Trên đây là báo cáo của huyện./."));
        var arranged = ArrangedPages.Arrange(report);
        ArrangedPages.AssertInsideMargins(arranged);
        ArrangedPages.AssertNothingOverlaps(arranged);
        Assert.Equal(ReportText.Of(report), string.Join(' ', arranged.Words()));
    }

    [Fact]
    public void A_thousand_agencies_are_one_table_with_its_header_on_every_page()
    {
        var arranged = ArrangedPages.Arrange(AnnexSamples.Short(AnnexSamples.Typed(1000)));
        ArrangedPages.AssertInsideMargins(arranged);
        Assert.All(arranged.Pages, page => Assert.Equal("TT", page.Runs().First(run => run.Origin.Part == Part.Body).Text));
        Assert.Contains(arranged.Pages[^1].Runs(), run => run.Text == "617.617.000");
    }
}
