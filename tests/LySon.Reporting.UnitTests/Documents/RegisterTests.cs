using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Pdf;
using UglyToad.PdfPig;

namespace LySon.Reporting.UnitTests.Documents;

public class RegisterTests
{
    private static readonly byte[] Pdf = RegisterPdf.Write(AnnexSamples.Register(60));

    [Fact]
    public void The_register_stands_across_the_page_under_agency_title_and_year()
    {
        using var pdf = PdfDocument.Open(Pdf);
        Assert.Equal("Sổ đăng ký văn bản đi năm 2021 của ỦY BAN NHÂN DÂN HUYỆN LÝ SƠN", pdf.Information.Title);
        var pages = pdf.GetPages().Select(page => new PdfPageReading(page)).ToList();
        Assert.All(pages, page => Assert.Equal((842, 595), (Math.Round(page.Width), Math.Round(page.Height))));
        Assert.Equal(
            ["ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm 2021"],
            pages[0].Lines.Take(5).Select(line => line.Text));
        Assert.True(pages.Count > 3);
        Assert.Equal(["2", "3"], pages.Skip(1).Take(2).Select(page => page.Lines[0].Text));
    }

    [Fact]
    public void Every_page_repeats_the_ten_columns_and_no_word_is_broken_or_lost()
    {
        var pages = new List<ArrangedPage>();
        RegisterLayout.Arrange(AnnexSamples.Register(60), LayoutProfile.Decree30, pages.Add);
        Assert.All(pages, page => Assert.Equal(10, page.Runs().Where(run => run.Origin.Row == 0 && run.Text.StartsWith('('))
            .DistinctBy(run => run.Text).Count()));
        var rows = pages.SelectMany(page => page.Runs()).Where(run => run.Origin.Row > 0).ToList();
        Assert.Equal(60, rows.Where(run => run.Origin.Column == 0).Select(run => run.Text).Distinct()
            .Count(text => text.EndsWith("/BC-UBND", StringComparison.Ordinal)));
        Assert.Contains(rows, run => run.Origin.Column == 1 && run.Text == "05/01/2021");
        var document = new ArrangedDocument(ReferenceReport.Build(), LayoutProfile.Decree30, pages);
        ArrangedPages.AssertInsideMargins(document);
        ArrangedPages.AssertNothingOverlaps(document);
    }

    [Fact]
    public void An_empty_register_prints_and_the_same_register_gives_the_same_bytes()
    {
        using var pdf = PdfDocument.Open(RegisterPdf.Write(AnnexSamples.Register(0) with { SuperiorBody = null }));
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Equal(Pdf, RegisterPdf.Write(AnnexSamples.Register(60)));
    }
}
