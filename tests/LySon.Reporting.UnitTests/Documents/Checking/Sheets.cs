using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Finished pages as they were read, so that a line can be moved by a hair without printing them anew.</summary>
internal static class Sheets
{
    private static readonly OfficialReport Filled = Linted.Report with
    {
        SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH",
        IssuingBody = ["ỦY BAN NHÂN DÂN HUYỆN", "LÝ SƠN"],
        AddressedTo = ["Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông"],
        Contact = AnnexSamples.Contact,
    };

    private static readonly Lazy<Paper> LazyPlain = new(() => Of(Filled));
    private static readonly Lazy<Paper> LazyText = new(() => Of(Linted.LongText));
    private static readonly Lazy<Paper> LazyOne = new(() => Of(Linted.WithBody(new Paragraph("Xxx"))));
    private static readonly Lazy<Paper> LazyStamped =
        new(() => Of(Linted.Report with { Urgency = DeliveryUrgency.Express, Circulation = Circulation.Internal }));
    private static readonly Lazy<Paper> LazyAppended = new(() => Of(AnnexSamples.WithAppendices(AnnexSamples.Narrow)));
    private static readonly Lazy<Paper> LazyLevels = new(() => Of(Linted.WithBody(
        new Heading("Phần I\nKẾT QUẢ THỰC HIỆN", Level: 1, Look: HeadingLook.Part),
        new Heading("I. Công tác chỉ đạo", Level: 2, Look: HeadingLook.Section),
        new Heading("1. Văn bản đã ban hành", Level: 3), new Paragraph(Linted.Sentence), new Paragraph("a) Văn bản."),
        new Paragraph("b) Văn bản."))));

    /// <summary>With everything that the first and the last page can have.</summary>
    public static Paper Plain => LazyPlain.Value;

    /// <summary>Text over several pages.</summary>
    public static Paper Text => LazyText.Value;

    /// <summary>A paragraph of one line, "Xxx", between two others.</summary>
    public static Paper One => LazyOne.Value;

    public static Paper Stamped => LazyStamped.Value;

    public static Paper Appended => LazyAppended.Value;

    public static Paper Levels => LazyLevels.Value;

    public static Paper Of(OfficialReport report) => Of(Linted.Arrange(report));

    public static Paper Of(ArrangedDocument document) => PaperReader.Read(new MemoryStream(PdfWriter.Write(document)),
        LayoutLinter.MostPages, default);

    /// <summary>Each as "Ô số 1: Cỡ chữ Quốc hiệu".</summary>
    public static IReadOnlyList<string> Found(this Paper paper) =>
        [.. LayoutLinter.Check(paper).Select(finding => $"{finding.Box}: {finding.Rule}")];

    /// <summary>The first that begins so; a number is that of a page.</summary>
    public static PaperLine Line(this Paper paper, string start) => paper.Pages.SelectMany(page => page.Lines)
        .First(line => char.IsAsciiDigit(start[0]) ? line.Text == start && line.Baseline < 20
            : line.Text.StartsWith(start, StringComparison.Ordinal));

    public static Paper Change(this Paper paper, Func<PaperPage, PaperPage> change) => new([.. paper.Pages.Select(change)]);

    /// <summary>Lines stay in the order in which one reads them.</summary>
    public static Paper Lines(this Paper paper, Func<PaperLine, bool> which, Func<PaperLine, PaperLine> change) =>
        paper.Change(page => page with
        {
            Lines = [.. page.Lines.Select(line => which(line) ? change(line) : line)
                .OrderBy(line => line.Baseline).ThenBy(line => line.Left)],
        });

    public static Paper Lines(this Paper paper, string start, Func<PaperLine, PaperLine> change)
    {
        var line = paper.Line(start);
        return paper.Lines(other => other == line, change);
    }

    public static Paper Rule(this Paper paper, PaperRule rule, Func<PaperRule, PaperRule?> change) =>
        paper.Change(page =>
            page with { Rules = [.. page.Rules.Select(other => other == rule ? change(other) : other).OfType<PaperRule>()] });

    /// <summary>The rule under the line that begins so.</summary>
    public static PaperRule RuleUnder(this Paper paper, string start) => Anatomy.Of(paper).RuleUnder(paper.Line(start))!;

    /// <summary>Everything but page numbers, moved.</summary>
    public static Paper Moved(this Paper paper, double right, double down)
    {
        var numbers = PageNumberFinder.Find(paper).Select(number => number.Line).ToHashSet();
        return paper.Change(page => page with
        {
            Lines = [.. page.Lines.Select(line => numbers.Contains(line) ? line : line.Moved(right, down))],
            Rules = [.. page.Rules
                .Select(rule => rule with { Left = rule.Left + right, Right = rule.Right + right, Top = rule.Top + down,
                Bottom = rule.Bottom + down })],
            Grids = [.. page.Grids.Select(grid => grid with
            {
                Left = grid.Left + right, Right = grid.Right + right, Top = grid.Top + down, Bottom = grid.Bottom + down,
                Columns = [.. grid.Columns.Select(x => x + right)], Rows = [.. grid.Rows.Select(y => y + down)],
            })],
        });
    }

    public static PaperLine Moved(this PaperLine line, double right, double down = 0) =>
        line with { Left = line.Left + right, Right = line.Right + right, Baseline = line.Baseline + down };

    /// <summary>With its centre there.</summary>
    public static PaperLine Centred(this PaperLine line, double center) => line.Moved(center - line.Center);

    public static PaperLine Styled(this PaperLine line, Func<PaperStyle, PaperStyle> change) =>
        line with { Style = change(line.Style), Styles = [change(line.Style)] };

    public static PaperLine Sized(this PaperLine line, double points) => line.Styled(style => style with { Size = points });
}
