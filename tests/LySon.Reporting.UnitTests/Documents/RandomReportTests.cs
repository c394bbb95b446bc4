using CsCheck;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class RandomReportTests
{
    private static readonly string[] Ordinary =
        ["huyện", "ngày", "10", "tháng", "11", "năm", "2021", "–", "-", "số", "1406/STTTT-BCVT&CNTT", "Covid-19", "3.062/11.360", "ở", "nghiêng", "%", "QR"];

    private static readonly Gen<string> OrdinaryWord = Gen.Int[0, Ordinary.Length - 1].Select(i => Ordinary[i]);

    private static readonly Gen<string> Word = Gen.Frequency(
        (20, OrdinaryWord), (8, Gen.String[Gen.Char["abcđươngẾẵ/.-&<>"], 1, 12]), (1, Gen.String[Gen.Char["xy/"], 60, 300]));

    private static readonly Gen<Block> Any = Gen.Frequency(
        (2, Text(OrdinaryWord, 1, 40).Select(text => (Block)new Heading(text))),
        (1, Text(Word, 1, 150).Select(text => (Block)new Paragraph(text))),
        (1, Text(Word, 1, 60).Select(text => (Block)new Bullet(text))),
        (1, Gen.Select(Text(Word, 0, 25), Text(Word, 1, 2), Text(Word, 0, 3), Text(Word, 0, 70)).Array[0, 10].Select(rows => (Block)DirectiveTable.Of(
            rows.Select(row => new DirectiveRow(row.Item1, row.Item2, null, row.Item3, row.Item4))))));

    [Fact]
    public void Any_report_keeps_every_word_once_in_order_inside_the_margins_without_overlaps() => Any.Array[1, 12].Sample(
        blocks =>
        {
            var report = ReferenceReport.Build() with { Body = [.. blocks, new Paragraph("Trên đây là báo cáo của huyện./.")] };
            var arranged = ArrangedPages.Arrange(report);
            Assert.Equal(Joined(ReportText.Of(report)), Joined(string.Concat(arranged.Words())));
            ArrangedPages.AssertLaidOutWell(arranged);
        },
        iter: 100,
        threads: 1);

    /// <summary>A word broken by force comes in pieces, so words are compared without the blanks between them.</summary>
    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static Gen<string> Text(Gen<string> word, int least, int most) => word.Array[least, most].Select(words => string.Join(' ', words));
}
