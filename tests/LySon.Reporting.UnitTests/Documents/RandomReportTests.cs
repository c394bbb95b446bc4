using CsCheck;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class RandomReportTests
{
    private static readonly string[] Ordinary =
        ["huyện", "ngày", "10", "tháng", "11", "năm", "2021", "–", "-", "số", "1406/STTTT-BCVT&CNTT", "Covid-19", "3.062/11.360", "ở",
            "nghiêng", "%", "QR"];

    private static readonly Gen<string> OrdinaryWord = Gen.Int[0, Ordinary.Length - 1].Select(i => Ordinary[i]);

    private static readonly Gen<string> Word = Gen.Frequency(
        (20, OrdinaryWord), (8, Gen.String[Gen.Char["abcđươngẾẵ/.-&<>"], 1, 12]), (1, Gen.String[Gen.Char["xy/"], 60, 300]));

    /// <summary>Mostly short, sometimes empty, now and then about 5,000 characters or one word of 300.</summary>
    private static readonly Gen<string> CellText = Gen.Frequency(
        (3, Gen.Const("")), (20, Text(Word, 1, 25)), (1, Text(OrdinaryWord, 850, 950)), (1, Gen.String[Gen.Char["xyẾ"], 300, 300]));

    private static readonly Gen<Table> AnyTable = Gen.Int[1, 12].SelectMany(columns => Gen.Select(
        Gen.Select(Text(OrdinaryWord, 1, 4), Gen.Int[1, 60], Gen.Enum<CellAlignment>()).Array[columns],
        CellText.Array[0, columns].Array[0, 8])).Select((columns, rows) => new Table(
            [.. columns.Select(c => new PrintedColumn(c.Item1, c.Item2, c.Item3))], [.. rows.Select(row => (IReadOnlyList<string>)row)]));

    private static readonly Gen<Block> Any = Gen.Frequency(
        (3, Text(OrdinaryWord, 1, 40).Select(text => (Block)new Heading(text))),
        (2, Text(Word, 1, 150).Select(text => (Block)new Paragraph(text))),
        (2, Text(Word, 1, 60).Select(text => (Block)new Bullet(text))),
        (1, AnyTable.Select(table => (Block)table)),
        (1, Gen.Select(Text(Word, 0, 25), Text(Word, 1, 2), Text(Word, 0, 3), Text(Word, 0, 70)).Array[0, 10]
            .Select(rows => (Block)DirectiveTable.Of(
            rows.Select(row => new DirectiveRow(row.Item1, row.Item2, null, row.Item3, row.Item4))))));

    private static readonly Gen<Appendix> AnyAppendix = Gen.Select(Text(OrdinaryWord, 0, 12), Any.Array[0, 4],
        Gen.Int[0, 2].Select(i => i == 0 ? (bool?)null : i == 1))
        .Select((title, blocks, landscape) => new Appendix(title, blocks, landscape));

    private static readonly Gen<OfficialReport> AnyReport = Gen.Select(
        Any.Array[1, 10], AnyAppendix.Array[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, Gen.Bool)
        .Select((blocks, appendices, urgency, circulation, contact, code) => ReferenceReport.Build() with
        {
            Body = [.. blocks, new Paragraph("Trên đây là báo cáo của huyện./.")],
            Appendices = appendices,
            Urgency = urgency == 0 ? null : (DeliveryUrgency)(urgency - 1),
            Circulation = circulation == 0 ? null : (Circulation)(circulation - 1),
            Contact = contact ? AnnexSamples.Contact : null,
            Verification = code ? AnnexSamples.Verification : null,
        });

    [Fact]
    public void Any_report_keeps_every_word_once_in_order_inside_the_margins_without_overlaps() => AnyReport.Sample(
        report =>
        {
            var arranged = ArrangedPages.Arrange(report);
            Assert.Equal(Joined(ReportText.Arranged(report)), Joined(string.Concat(arranged.Words())));
            ArrangedPages.AssertLaidOutWell(arranged);
        },
        iter: 30,
        threads: 1);

    /// <summary>Through the finished file and an independent reader: what is drawn is what is read.</summary>
    [Fact]
    public void Any_file_reads_back_every_word_once_inside_the_page() => AnyReport.Sample(
        report =>
        {
            var pdf = new PdfReading(report);
            var arranged = ArrangedPages.Arrange(report);
            var drawn = string.Concat(arranged.Pages.SelectMany(page => page.Runs()).SelectMany(run => ReportText.Words(run.Text)));
            Assert.Equal(Joined(drawn),
                Joined(string.Concat(pdf.Pages.SelectMany(page => page.Lines).SelectMany(line => ReportText.Words(line.Text)))));
            Assert.All(pdf.Pages, page => Assert.All(page.Letters, letter => Assert.InRange(
                letter.StartBaseLine.X, Millimetres.ToPoints(30) - 0.1, page.Width - Millimetres.ToPoints(20) + 0.1)));
        },
        iter: 8,
        threads: 1);

    /// <summary>A word broken by force comes in pieces, so words are compared without the blanks between them.</summary>
    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static Gen<string> Text(Gen<string> word, int least, int most) =>
        word.Array[least, most].Select(words => string.Join(' ', words));
}
