using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Finished files with faults in them. Faults are planted in the record, in the profile, or in what was drawn.</summary>
internal static class Linted
{
    public const string Sentence = "Lực lượng triển khai, hướng dẫn thực hiện ứng dụng các giải pháp công nghệ còn mỏng. ";

    public static OfficialReport Report => ReferenceReport.Build();

    /// <summary>Text without tables over several pages.</summary>
    public static OfficialReport LongText => Report with
    {
        Body = [.. Enumerable.Range(1, 40).Select(i => new Paragraph(string.Concat(Enumerable.Repeat(Sentence, 3 + (i % 4))).Trim())),
            new Paragraph(Sentence + "Trên đây là báo cáo./.")],
    };

    public static IReadOnlyList<LayoutFinding> Findings(ArrangedDocument document) => Findings(PdfWriter.Write(document));

    public static IReadOnlyList<LayoutFinding> Findings(byte[] pdf) => LayoutLinter.Check(new MemoryStream(pdf));

    public static ArrangedDocument Arrange(OfficialReport report, Func<LayoutProfile, LayoutProfile>? change = null) =>
        OfficialLayout.Arrange(report, change is null ? LayoutProfile.Decree30 : change(LayoutProfile.Decree30));

    /// <summary>The report with what was drawn changed; null leaves a thing out.</summary>
    public static ArrangedDocument Drawn(OfficialReport report, Func<DrawOperation, int, DrawOperation?> change) =>
        Drawn(Arrange(report), change);

    public static ArrangedDocument Drawn(ArrangedDocument document, Func<DrawOperation, int, DrawOperation?> change) => document with
    {
        Pages = [.. document.Pages
            .Select(page => page with { Operations = [.. page.Operations.Select(o => change(o, page.Number)).OfType<DrawOperation>()] })],
    };

    /// <summary>The text that begins so, changed.</summary>
    public static ArrangedDocument Text(string start, Func<TextRun, DrawOperation?> change, OfficialReport? report = null) =>
        Drawn(report ?? Report, (o, _) => o is TextRun run && run.Text.StartsWith(start, StringComparison.Ordinal) ? change(run) : o);

    public static ArrangedDocument Restyled(string start, FontStyle style) => Text(start, run => run with { Style = style });

    public static ArrangedDocument Moved(string start, double mm, OfficialReport? report = null) =>
        Text(start, run => run with { X = run.X + Millimetres.ToPoints(mm) }, report);

    public static ArrangedDocument Rewritten(string start, string text, OfficialReport? report = null) =>
        Text(start, run => run with { Characters = text.AsMemory() }, report);

    public static ArrangedDocument WithBody(params Block[] blocks) =>
        Arrange(Report with { Body = [new Paragraph(Sentence), .. blocks, new Paragraph(Sentence + Sentence + "Trên đây là báo cáo./.")] });
}
