using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;

namespace LySon.Reporting.UnitTests.Documents;

public class TableTests
{
    [Fact]
    public void Every_page_of_a_table_begins_with_its_header_and_no_cell_leaves_a_line_alone()
    {
        var rows = Enumerable.Range(0, 120).Select(i => ReferenceReport.Directives[i % 11] with
        {
            Audience = string.Join(' ', Enumerable.Repeat(ReferenceReport.Directives[i % 7].Audience, 1 + (i % 9))),
        });
        var arranged = ArrangedPages.Arrange(Report(rows));
        ArrangedPages.AssertLaidOutWell(arranged);
        foreach (var page in arranged.Pages)
        {
            var cells = page.Runs().Where(run => run.Origin.Row >= 0).ToList();
            if (cells.Count > 0)
                Assert.Equal(["TT", "Nội dung thực hiện"], cells.Take(2).Select(run => run.Text));
        }
    }

    [Fact]
    public void A_row_that_nearly_fits_is_kept_whole_and_a_tall_one_is_split()
    {
        var arranged = ArrangedPages.Arrange(Report(Enumerable.Range(0, 40).Select(i => ReferenceReport.Directives[i % 11])));
        var pages = RowPages(arranged);
        Assert.Contains(pages, row => row.Value.Count > 1);
        // What moves on whole leaves at most the stated blank.
        var bottom = Units.Points(277 - LayoutProfile.Decree30.RowKeepWholeLossMm) - 14;
        Assert.All(arranged.Pages.SkipLast(2), page => Assert.InRange(page.Runs().Max(run => run.Y), bottom - 14, Units.Points(277)));
    }

    [Fact]
    public void A_row_longer_than_pages_goes_on_with_the_header_on_each()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4000).Select(i => $"t{i}"));
        var report = Report([new DirectiveRow("Nội dung", "1/UBND", null, "Huyện", words)]);
        var arranged = ArrangedPages.Arrange(report);
        Assert.InRange(arranged.Pages.Count, 10, 40);
        Assert.Equal(ReportText.Of(report), string.Join(' ', arranged.Words()));
        ArrangedPages.AssertLaidOutWell(arranged);
    }

    [Fact]
    public void Number_and_date_stand_on_lines_of_their_own_and_are_not_broken()
    {
        var lines = ArrangedPages.Arrange(ReferenceReport.Build()).Pages.SelectMany(page => page.Runs())
            .Where(run => run.Origin is { Block: 2, Column: 2, Row: > 0 }).Select(run => run.Text);
        var expected = ReferenceReport.Directives.SelectMany(row => row.IssuedOn is { } day ? [row.Number, OfficialSpelling.ShortDate(day)]
            : new[] { row.Number });
        Assert.Equal(expected, lines);
    }

    [Fact]
    public void Long_words_do_not_starve_the_other_columns()
    {
        var word = new string('y', 300);
        var report = Report([new DirectiveRow($"Trước {word} sau", "3514/STTTT-TTCNTT&DVHCCTT", null, word, "Huyện")]);
        var arranged = ArrangedPages.Arrange(report);
        ArrangedPages.AssertInsideMargins(arranged);
        ArrangedPages.AssertNothingOverlaps(arranged);
        Assert.Equal(ReportText.Of(report).Replace(" ", "", StringComparison.Ordinal), string.Concat(arranged.Words()));
        var number = arranged.Pages.SelectMany(page => page.Runs()).Where(run => run.Origin is { Row: 1, Column: 2 })
            .Select(run => run.Text).ToList();
        Assert.All(number.SkipLast(1), piece => Assert.Contains(piece[^1], "/-&"));
        Assert.Contains(arranged.Pages[0].Runs(), run => run.Text == "TT");
    }

    [Fact]
    public void Missing_and_empty_cells_stay_empty_and_figures_are_spelled()
    {
        var table = VenueTable.Of([new("Nhóm một", null, 0), new("Nhóm hai", 11360, 1234567, "Ước")]);
        Assert.Equal(["1", "Nhóm một", "", "0", ""], table.Rows[0]);
        Assert.Equal(["2", "Nhóm hai", "11.360", "1.234.567", "Ước"], table.Rows[1]);
        ArrangedPages.AssertLaidOutWell(ArrangedPages.Arrange(ReferenceReport.Build() with
        {
            Body = [new Table(VenueTable.Columns, [[], ["1"], ["", "", "", "", "", "thừa"]]), new Paragraph("Hết.")],
        }));
    }

    [Fact]
    public void A_thousand_rows_keep_every_word_once_in_the_pdf()
    {
        var rows = Enumerable.Range(0, 1000).Select(i => ReferenceReport.Directives[i % 11] with { Number = $"{i}/UBND" });
        var report = Report(rows);
        var arranged = ArrangedPages.Arrange(report);
        Assert.Equal(ReportText.Of(report).Length, arranged.Words().Sum(word => word.Length + 1) - 1);
        ArrangedPages.AssertInsideMargins(arranged);
        ArrangedPages.AssertNoLineIsAlone(arranged);
        Assert.InRange(arranged.Pages.Count, 80, 120);
        Assert.InRange(PdfWriter.Write(arranged).Length, 1, 600_000);
    }

    private static OfficialReport Report(IEnumerable<DirectiveRow> rows) => ReferenceReport.Build() with
    {
        Body = [new Heading("1. Công tác chỉ đạo"), DirectiveTable.Of(rows),
            new Paragraph("Trên đây là báo cáo của Ủy ban nhân dân huyện Lý Sơn./.")],
    };

    private static Dictionary<int, HashSet<int>> RowPages(ArrangedDocument document) => document.Pages
        .SelectMany(page => page.Runs().Where(run => run.Origin.Row > 0).Select(run => (run.Origin.Row, page.Number)))
        .GroupBy(cell => cell.Row).ToDictionary(cells => cells.Key, cells => cells.Select(cell => cell.Number).ToHashSet());
}
