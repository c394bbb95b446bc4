using System.Text;
using System.Xml.Linq;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Svg;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.UnitTests.Documents;

public class WriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var first = PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()));
        using var stream = new MemoryStream();
        PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()), stream);
        Assert.Equal(first, stream.ToArray());
        Assert.NotEqual(first, PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build() with { Number = 577 })));
    }

    [Fact]
    public void The_file_states_language_and_title_and_embeds_subsets_of_all_fonts()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build())));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal("vi-VN", catalog.Get<StringToken>(NameToken.Lang, pdf.Structure.TokenScanner).Data);
        Assert.Equal(BooleanToken.True, catalog.Get<DictionaryToken>(NameToken.ViewerPreferences,
            pdf.Structure.TokenScanner).Data["DisplayDocTitle"]);
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(), name =>
            Assert.Matches("^[A-Z]{6}\\+Tinos-", name));
    }

    [Fact]
    public void The_file_is_small() => Assert.InRange(PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build())).Length, 1, 40 * 1024);

    [Fact]
    public void The_preview_has_the_pages_of_the_pdf_with_the_same_text()
    {
        var report = ReferenceReport.Build() with { PlaceName = "Lý <Sơn> & \"đảo\"" };
        var pages = SvgPages.Write(ArrangedPages.Arrange(report)).Select(XElement.Parse).ToList();
        var pdf = new PdfReading(report);
        Assert.Equal(pdf.Pages.Select(page => page.Text), pages.Select(page =>
            string.Join(' ', page.Descendants(Svg + "text").Select(text => text.Value))));
    }

    [Fact]
    public void The_preview_uses_presentation_attributes_only_and_marks_its_sources()
    {
        var pages = SvgPages.Write(ArrangedPages.Arrange(ReferenceReport.Build())).Select(XElement.Parse).ToList();
        Assert.Equal("0 0 595.276 841.89", pages[0].Attribute("viewBox")?.Value);
        Assert.DoesNotContain(pages.SelectMany(page => page.DescendantsAndSelf()), element =>
            element.Attribute("style") is not null || element.Name.LocalName is "style" or "script");
        var sources = pages.SelectMany(page => page.Elements(Svg + "g")).Select(group => group.Attribute("data-source")?.Value)
            .Where(source => source is not null).Distinct();
        Assert.Equal(8, sources.Count());
        Assert.Contains("Covid-19 của", pages[2].Elements(Svg + "g").Single(group =>
            group.Attribute("data-source")?.Value == "closing").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_font_covers_vietnamese_and_says_what_it_does_not()
    {
        const string vietnamese =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ–—“”‘’…%&/()[]+=²³°€₫";
        Assert.All((vietnamese + vietnamese.ToUpperInvariant()).EnumerateRunes(), rune =>
            Assert.True(OfficialFont.Covers(rune), rune.ToString()));
        Assert.False(OfficialFont.Covers(new Rune(0x1F600)));
        Assert.False(OfficialFont.Covers(new Rune('\t')));
        Assert.False(OfficialFont.Covers(new Rune('漢')));
    }

    [Fact]
    public void A_character_without_a_glyph_does_not_stop_the_printing() =>
        Assert.NotEmpty(PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build() with { Body = [new Paragraph("漢字 😀 \u0007")] })));
}
