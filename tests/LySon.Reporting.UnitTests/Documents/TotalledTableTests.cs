using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class TotalledTableTests
{
    [Fact]
    public void Figures_stand_flush_right_and_the_total_is_bold()
    {
        var arranged = ArrangedPages.Arrange(AnnexSamples.Short(AnnexSamples.Totalled(4)));
        var figures = arranged.Pages[0].Runs().Where(run => run.Origin is { Column: 2, Row: > 0 }).ToList();
        Assert.Equal(["1.234", "2.468", "3.702", "4.936", "12.340"], figures.Select(run => run.Text));
        Assert.All(figures, run => Assert.Equal(figures[0].X + figures[0].Width, run.X + run.Width, 0.01));
        Assert.All(arranged.Pages[0].Runs().Where(run => run.Origin.Row == 5), run => Assert.Equal(FontStyle.Bold, run.Style));
    }

    /// <summary>The table is pushed over the page's end row by row.</summary>
    [Fact]
    public void The_note_is_one_cell_as_wide_as_the_table_and_stays_with_the_last_row()
    {
        for (var rows = 1; rows < 60; rows++)
        {
            var arranged = ArrangedPages.Arrange(AnnexSamples.Short(AnnexSamples.Totalled(rows),
                new Paragraph("Trên đây là báo cáo của huyện.")));
            ArrangedPages.AssertLaidOutWell(arranged);
            var page = Assert.Single(arranged.Pages, page => page.Runs().Any(run => run.Origin.Row == rows + 2));
            Assert.Contains(page.Runs(), run => run.Text == "Tổng cộng");
        }

        using var read = new StructureReading(AnnexSamples.Short(AnnexSamples.Totalled(3)));
        var table = Assert.Single(read.Document.All("Table"));
        Assert.Equal([5, 5, 5, 5, 5, 1], table.All("TR").Select(row => row.Children.Count));
        Assert.StartsWith("Ghi chú: Số liệu", table.All("TR").Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_longer_than_a_page_runs_on()
    {
        var table = AnnexSamples.Totalled(3) with { Note = string.Concat(Enumerable.Repeat(AnnexSamples.Sentence, 80)) };
        var report = AnnexSamples.Short(table, new Paragraph("Trên đây là báo cáo của huyện./."));
        var arranged = ArrangedPages.Arrange(report);
        ArrangedPages.AssertInsideMargins(arranged);
        ArrangedPages.AssertNothingOverlaps(arranged);
        Assert.Equal(ReportText.Of(report), string.Join(' ', arranged.Words()));
    }

    [Fact]
    public void A_thousand_agencies_are_one_table_with_its_header_on_every_page()
    {
        var arranged = ArrangedPages.Arrange(AnnexSamples.Short(AnnexSamples.Totalled(1000)));
        ArrangedPages.AssertInsideMargins(arranged);
        Assert.All(arranged.Pages, page => Assert.Equal("TT", page.Runs().First(run => run.Origin.Part == Part.Body).Text));
        Assert.Contains(arranged.Pages[^1].Runs(), run => run.Text == "617.617.000");
    }
}
