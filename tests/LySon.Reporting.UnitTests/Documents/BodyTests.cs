using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class BodyTests
{
    private const string Sentence = "Lực lượng triển khai, hướng dẫn thực hiện ứng dụng các giải pháp công nghệ còn mỏng. ";

    [Fact]
    public void A_short_report_stays_on_one_page() => Assert.Single(new PdfReading(ReferenceReport.Build() with
    {
        Body = [new Paragraph("Huyện không có phát sinh."), new Paragraph("Trên đây là báo cáo của huyện./.")],
    }).Pages);

    [Theory]
    [InlineData("Trên đây là báo cáo.", "Trên đây là báo cáo./.")]
    [InlineData("Trên đây là báo cáo", "Trên đây là báo cáo./.")]
    [InlineData("Trên đây là báo cáo./.", "Trên đây là báo cáo./.")]
    public void The_body_ends_with_the_closing_mark_once(string text, string printed) =>
        Assert.Equal(printed, new PdfReading(ReferenceReport.Build() with { Body = [new Paragraph(text)] }).Line("Trên đây").Text);

    [Fact]
    public void A_last_heading_basis_or_bullet_bears_the_mark_and_a_table_gets_it_on_a_line_below()
    {
        Assert.Equal("1. Kết quả./.", Print(new Heading("1. Kết quả")).Line("1. Kết quả").Text);
        Assert.Equal("Căn cứ Luật Lưu trữ./.", Print(new LegalBasis("Căn cứ Luật Lưu trữ.")).Line("Căn cứ").Text);
        Assert.Equal("- Hết./.", Print(new Bullet("Hết.")).Line("- Hết").Text);
        var pdf = Print(VenueTable.Of([new("Cơ quan", 20, 653)]));
        Assert.Equal(pdf.Line("2. Kết quả").Left, pdf.Line("./.").Left, 0.01);
        Assert.InRange(pdf.Line("./.").Baseline, pdf.Line("Nơi nhận").Baseline, pdf.Line("653").Baseline);

        static PdfReading Print(Block last) => new(ReferenceReport.Build() with { Body = [new Heading("2. Kết quả"), last] });
    }

    /// <summary>
    /// A table of growing length ends the body; the mark and the signature never stand on a page without one of its rows.
    /// </summary>
    [Fact]
    public void The_mark_after_a_table_takes_a_row_along_to_the_signatures_page()
    {
        for (var rows = 1; rows < 40; rows++)
        {
            var arranged = ArrangedPages.Arrange(
                ReferenceReport.Build() with
                {
                    Body = [VenueTable.Of(Enumerable.Range(0, rows).Select(_ => new VenueRow("Cơ quan, đơn vị", 20, 653)))]
                });
            ArrangedPages.AssertInsideMargins(arranged);
            var page = Assert.Single(arranged.Pages, page => page.Runs().Any(run => run.Origin.Part == Part.SignerName));
            Assert.Contains(page.Runs(), run => run.Text == "./.");
            Assert.Contains(page.Runs(), run => run.Origin is { Block: 0, Row: > 0 });
        }
    }

    /// <summary>The closing paragraph and its signature are pushed over the page's end line by line.</summary>
    [Fact]
    public void Wherever_the_page_ends_no_line_is_alone_and_the_signature_is_kept()
    {
        for (var sentences = 1; sentences < 60; sentences++)
        {
            var text = string.Concat(Enumerable.Repeat(Sentence, sentences)).Trim();
            ArrangedPages.AssertLaidOutWell(ArrangedPages.Arrange(ReferenceReport.Build() with
            {
                Body =
                [
                    new Paragraph(text), new Heading("1. Hạn chế, nguyên nhân"), new Heading("1.1. Nguyên nhân"),
                    new Bullet(Sentence + Sentence),
                    new Heading("2. Kết quả"), VenueTable.Of([new("Các điểm công cộng, doanh nghiệp, hộ kinh doanh", 21, 43)]),
                    new Paragraph(Sentence + Sentence + Sentence + Sentence),
                ],
            }));
        }
    }

    [Fact]
    public void A_report_without_body_or_with_an_empty_section_still_prints()
    {
        foreach (var body in new Block[][] { [], [new Heading("1. Mở đầu")], [new Paragraph("")], [VenueTable.Of([])] })
            ArrangedPages.AssertLaidOutWell(ArrangedPages.Arrange(ReferenceReport.Build() with { Body = body }));
    }

    [Fact]
    public void A_thousand_sections_keep_every_word()
    {
        var blocks = Enumerable.Range(1, 1000).SelectMany(i => new Block[] { new Heading($"{i}. Mục"), new Paragraph($"p{i} {Sentence}") })
            .ToList();
        blocks.Add(new Paragraph("Trên đây là báo cáo./."));
        var report = ReferenceReport.Build() with { Body = blocks };
        var arranged = ArrangedPages.Arrange(report);
        Assert.Equal(ReportText.Of(report), string.Join(' ', arranged.Words()));
        ArrangedPages.AssertNoLineIsAlone(arranged);
    }

    [Fact]
    public void A_chain_of_headings_longer_than_a_page_breaks_somewhere()
    {
        var headings = Enumerable.Range(1, 200).Select(i => new Heading($"{i}. Mục chưa có nội dung"));
        var arranged = ArrangedPages.Arrange(ReferenceReport.Build() with { Body = [.. headings, new Paragraph("Hết./.")] });
        Assert.InRange(arranged.Pages.Count, 5, 8);
        ArrangedPages.AssertInsideMargins(arranged);
    }

    [Fact]
    public void A_list_of_recipients_longer_than_a_page_runs_on()
    {
        var recipients = Enumerable.Range(1, 150).Select(i => $"Ủy ban nhân dân xã số {i}").ToList();
        var report = ReferenceReport.Build() with { Recipients = recipients };
        var arranged = ArrangedPages.Arrange(report);
        ArrangedPages.AssertInsideMargins(arranged);
        Assert.Equal(150, arranged.Pages.SelectMany(page => page.Runs())
            .Count(run => run.Text.StartsWith("- Ủy ban", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_drawn_knows_the_section_it_comes_from()
    {
        var arranged = ArrangedPages.Arrange(ReferenceReport.Build());
        var sources = arranged.Pages.SelectMany(page => page.Operations).Where(operation => operation.Origin.Part == Part.Body)
            .Select(operation => arranged.Report.Body[operation.Origin.Block].Source).Distinct();
        Assert.Equal(["opening", "section-1", "section-2", "section-3", "section-4", "section-5", "section-6", "closing"], sources);
    }
}
