using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.UnitTests.Documents;

public class AppendixTests
{
    private static readonly OfficialReport Two = AnnexSamples.WithAppendices(AnnexSamples.Narrow,
        AnnexSamples.Wide) with
    { Contact = AnnexSamples.Contact };

    [Fact]
    public void Each_appendix_begins_on_a_page_of_its_own_and_numbers_its_pages_from_one()
    {
        var arranged = ArrangedPages.Arrange(Two);
        Assert.Equal(["", "2", "3", "", "2", "", "2"], arranged.Pages.Select(page =>
            string.Concat(page.Runs().Where(run => run.Origin.Part == Part.PageNumber).Select(run => run.Text))));
        Assert.Equal(["Phụ lục I", "Phụ lục II"], arranged.Pages.Where(page => page.Runs().First().Origin.Part == Part.AppendixLabel)
            .Select(page => page.Runs().First().Text));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], arranged.Pages.Select(page => page.Number));
        ArrangedPages.AssertNothingOverlaps(arranged);
        ArrangedPages.AssertInsideMargins(arranged);
    }

    [Fact]
    public void The_head_names_number_title_and_document()
    {
        var pdf = new PdfReading(Two);
        Assert.Equal("Phụ lục I", pdf.Line("Phụ lục I").Text);
        Assert.Equal("DANH MỤC CÁC VĂN BẢN CHỈ ĐẠO ĐÃ BAN HÀNH", pdf.Line("DANH MỤC").Text);
        Assert.Contains("(Kèm theo Báo cáo số 576/BC-UBND ngày 10 tháng 11 năm 2021 của Ủy ban nhân dân huyện Lý Sơn)", pdf.Text,
            StringComparison.Ordinal);
        Assert.Equal(("Tinos-Bold", 14), (pdf.Line("Phụ lục I").Font, pdf.Line("Phụ lục I").Size));
        Assert.Equal("Tinos-Italic", pdf.Line("(Kèm theo").Font);
        Assert.Equal("Phụ lục", new PdfReading(AnnexSamples.WithAppendices(AnnexSamples.Wide)).Line("Phụ lục").Text);
        Assert.Contains("của ỦY BAN NHÂN DÂN HUYỆN LÝ SƠN)", new PdfReading(Two with { IssuerName = null }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_table_too_wide_for_the_upright_page_turns_it_unless_somebody_says_so()
    {
        Assert.Equal([false, false, false, false, false, true, true],
            ArrangedPages.Arrange(Two).Pages.Select(page => page.Width > page.Height));
        Assert.True(Turned(AnnexSamples.Narrow with { Landscape = true }));
        Assert.False(Turned(AnnexSamples.Wide with { Landscape = false }));
        var symbol = new string('Đ', 20);
        Assert.True(Turned(new("", [new Table([new("A", 1), new("B", 1), new("C", 1)], [[symbol, symbol, symbol]])])));

        static bool Turned(Appendix appendix) => ArrangedPages.Arrange(AnnexSamples.WithAppendices(appendix)).Pages[^1] is { } page
            && page.Width > page.Height;
    }

    [Fact]
    public void An_appendix_is_a_part_of_the_structure_with_its_own_headings_after_the_issuers_address()
    {
        using var read = new StructureReading(
            Two with { Appendices = [new("Thuyết minh", [new Heading("1. Mục", Level: 1), new Bullet("Một")]), AnnexSamples.Wide] });
        var kids = read.Document.Children;
        Assert.Equal(["P", "Part", "Part"], kids.TakeLast(3).Select(kid => kid.Type));
        Assert.StartsWith("Địa chỉ:", kids[^3].Text, StringComparison.Ordinal);
        Assert.Equal(["H1", "P", "H2", "L"], kids[^2].Children.Select(kid => kid.Type));
        Assert.Equal("Phụ lục I THUYẾT MINH", kids[^2].Children[0].Text);
        Assert.Equal(["H1", "P", "Table"], kids[^1].Children.Select(kid => kid.Type));
        Assert.Equal(41, kids[^1].All("TR").Count());
        Assert.True(read.Catalog.ContainsKey(NameToken.Create("PageLabels")));
    }

    [Fact]
    public void The_bookmarks_list_appendices_beside_the_report()
    {
        using var pdf = PdfDocument.Open(LySon.Reporting.Documents.Pdf.PdfWriter.Write(ArrangedPages.Arrange(Two)));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [Two.Title, "Phụ lục I: Danh mục các văn bản chỉ đạo đã ban hành",
                "Phụ lục II: Kết quả cài đặt ứng dụng theo từng xã, phường, thị trấn"],
            bookmarks.Roots.Select(root => root.Title));
        Assert.Equal([1, 4, 6], bookmarks.Roots.OfType<DocumentBookmarkNode>().Select(root => root.PageNumber));
    }

    [Fact]
    public void The_address_to_check_at_is_a_figure_with_words_on_the_documents_last_page()
    {
        var report = Two with { Verification = AnnexSamples.Verification };
        var arranged = ArrangedPages.Arrange(report);
        var symbol = Assert.Single(arranged.Pages[2].Operations.OfType<QrSymbol>());
        Assert.Equal(20, Millimetres.From(symbol.Module * symbol.Modules), 0.01);
        Assert.All(symbol.Bars, bar => Assert.InRange(bar.Column + bar.Length, 1, symbol.Modules));
        // The three finder patterns begin with a bar of seven modules.
        Assert.Equal([(0, 0, 7), (0, symbol.Modules - 7, 7)], symbol.Bars.Where(bar => bar.Row == 0 && bar.Length == 7));
        using var read = new StructureReading(report);
        Assert.Single(read.Document.All("Figure"));
        Assert.Contains("Mã kiểm tra: 7F3K-9QXD", new PdfReading(report).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mã kiểm tra", new PdfReading(Two).Text, StringComparison.Ordinal);
    }
}
