using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>The components of Annex I as found on the pages. What is missing is null or empty; a rule of its own says so.</summary>
internal sealed class Anatomy
{
    private Anatomy(Paper paper)
    {
        (Stamps, Paper) = StampFinder.Find(paper);
        PageNumbers = PageNumberFinder.Find(Paper);
        Contact = ContactFinder.Find(Paper);
        var open = OpenLines([.. Contact.Lines, .. VerificationFinder.Find(Paper, Contact)]);
        Open = open;
        Head = HeadFinder.Find(Paper.Pages[0], [.. open.Where(line => line.Page == 1)]);
        Closing = ClosingFinder.Find(Paper, open, Head.Bottom);
        Body = BodyFinder.Find(open.Where(line => !Head.Holds(line) && !Closing.Holds(line)));
        Sides = TextSides.Of(this);
        Paragraphs = ParagraphFinder.Find(Body, Sides, Paper);
    }

    private Anatomy(Paper appendix, IReadOnlyList<PaperLine> title)
    {
        Paper = appendix;
        PageNumbers = PageNumberFinder.Find(Paper);
        Open = OpenLines(title);
        Body = BodyFinder.Find(Open);
        Sides = TextSides.Of(this);
        Paragraphs = ParagraphFinder.Find(Body, Sides, Paper);
    }

    public Paper Paper { get; }

    public IReadOnlyList<FoundNumber> PageNumbers { get; }

    /// <summary>Everything outside tables but page numbers.</summary>
    public IReadOnlyList<PaperLine> Open { get; }

    public IReadOnlyList<FoundStamp> Stamps { get; } = [];

    public Head Head { get; } = new();

    /// <summary>Box 6 outside tables; one entry is one whole line of the page.</summary>
    public IReadOnlyList<PaperLine> Body { get; }

    public Closing Closing { get; } = new(null, [], [], []);

    public FoundContact Contact { get; } = new([], null);

    public IReadOnlyList<FoundAppendix> Appendices { get; private init; } = [];

    public TextSides Sides { get; }

    public IReadOnlyList<PaperParagraph> Paragraphs { get; }

    public PaperPage FirstPage => Paper.Pages[0];

    public static Anatomy Of(Paper paper)
    {
        var (document, appendices) = AppendixFinder.Split(paper);
        return new(document) { Appendices = appendices };
    }

    public static Anatomy OfAppendix(Paper pages, IReadOnlyList<PaperLine> title) => new(pages, title);

    public PaperPage PageOf(PaperLine line) => Paper.Page(line.Page);

    private List<PaperLine> OpenLines(IEnumerable<PaperLine> others)
    {
        var taken = PageNumbers.Select(number => number.Line).Concat(others).ToHashSet();
        return [.. Paper.Pages.SelectMany(page => page.Open).Where(line => !taken.Contains(line))];
    }

    /// <summary>The rule that stands directly under a line, not wider than a little more than it.</summary>
    public PaperRule? RuleUnder(PaperLine? line, double within = 6) => line is null ? null : PageOf(line).Rules
        .Where(rule => rule.IsHorizontal && rule.Top > line.Baseline && rule.Top < line.Baseline + within
            && rule.Left >= line.Left - 6 && rule.Right <= line.Right + 6)
        .MinBy(rule => rule.Top);
}

/// <summary>Where the text's sides are, measured on the text, because a PDF does not say.</summary>
internal readonly record struct TextSides(double Left, double Right, bool IsRightKnown)
{
    public double Center => (Left + Right) / 2;

    public static TextSides Of(Anatomy anatomy)
    {
        var grids = anatomy.Paper.Pages.SelectMany(page => page.Grids).ToList();
        var closing = anatomy.Closing.Title is { } title ? [title.Left] : Array.Empty<double>();
        var lefts = anatomy.Body.Select(line => line.Left).Concat(grids.Select(grid => grid.Left)).Concat(closing).ToList();
        var rights = anatomy.Body.Select(line => line.Right).Concat(grids.Select(grid => grid.Right))
            .Concat(anatomy.Open.Select(line => line.Right));
        if (lefts.Count == 0)
            lefts = [.. anatomy.Open.Select(line => line.Left)];
        // Three lines that end at one edge show where the margin is; a short document may have no full line at all.
        var right = rights.DefaultIfEmpty(anatomy.FirstPage.Width).Max();
        var full = anatomy.Body.Count(line => line.Right > right - Slack.Edge);
        return new TextSides(lefts.DefaultIfEmpty(0).Min(), right, full >= 3 || grids.Exists(grid => grid.Right > right - Slack.Edge));
    }
}
