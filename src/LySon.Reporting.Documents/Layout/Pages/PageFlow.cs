using System.Globalization;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>The pages as they fill: a pen that moves down, and new pages with their number in the top margin.</summary>
internal sealed class PageFlow
{
    /// <summary>Points; sums of line heights must not push a line that fits exactly to the next page.</summary>
    private const double Tolerance = 1e-6;

    private readonly Action<ArrangedPage> finish;
    private List<DrawOperation> operations = [];
    private (double Height, Action<double> Draw)? foot;
    private int pages;
    private int printedNumber;

    /// <param name="finish">Gets every page as soon as nothing more is drawn on it.</param>
    public PageFlow(LayoutProfile profile, Action<ArrangedPage> finish, bool landscape = false)
    {
        this.finish = finish;
        Profile = profile;
        Frame = new PageFrame(profile, landscape);
        Styles = new TextStyles(profile);
        Start();
    }

    public LayoutProfile Profile { get; }

    public PageFrame Frame { get; private set; }

    public TextStyles Styles { get; }

    public LineBreaker Breaker { get; } = new();

    /// <summary>Where the next thing begins, in points from the page's top edge.</summary>
    public double Y { get; set; }

    /// <summary>Lower edge of what may be filled on this page.</summary>
    public double Bottom => Frame.Bottom - (foot?.Height ?? 0);

    public double Remaining => Bottom - Y + Tolerance;

    /// <summary>True while nothing stands on the page: a space before is swallowed, and waiting for more room is pointless.</summary>
    public bool IsFresh => Y <= Frame.Top;

    /// <summary>Number of this page, from 1.</summary>
    public int PageNumber => pages + 1;

    public SignatureRoom? SignatureRoom { get; set; }

    public void Add(DrawOperation operation) => operations.Add(operation);

    /// <summary>Draws a line whose box begins at <paramref name="top"/>; a blank line draws nothing.</summary>
    public void Text(PartOrigin origin, TextLine line, TextStyle style, double x, double top, Ink ink = Ink.Black)
    {
        if (line.Characters.Length == 0)
            return;
        Add(new TextRun(origin, line.Characters, style.Style, style.Size, x, top + style.Ascent, line.Width, line.WordSpacing)
        {
            BlankAfter = line.BlankAfter,
            LabelLength = Math.Min(line.LabelLength, line.Characters.Length),
            Ink = ink,
        });
    }

    /// <summary>Keeps the foot of this page free; it is drawn, from its upper edge, when the page is full.</summary>
    public void Reserve(double height, Action<double> draw) => foot = (height, draw);

    public void NewPage()
    {
        End();
        Start();
        var style = Styles.PageNumber;
        var number = printedNumber.ToString(CultureInfo.InvariantCulture);
        var width = style.Measure(number);
        var baseline = Units.Points(Profile.PageNumberBaselineMm);
        Add(new TextRun(new PartOrigin(Part.PageNumber), number.AsMemory(), style.Style, style.Size,
            (Frame.Width - width) / 2, baseline, width, 0));
    }

    /// <summary>A page that is the first of its own numbering, and so shows no number.</summary>
    public void NewSection(bool landscape)
    {
        End();
        printedNumber = 0;
        Frame = new PageFrame(Profile, landscape);
        Start();
    }

    /// <summary>Hands over the last page.</summary>
    public void End()
    {
        if (foot is { } reserved)
            reserved.Draw(Frame.Bottom - reserved.Height);
        foot = null;
        finish(new ArrangedPage(++pages, Frame.Width, Frame.Height, operations));
        operations = [];
    }

    /// <summary>Moves to a new page unless <paramref name="height"/> points fit on this one or the page is fresh.</summary>
    public void Need(double height)
    {
        if (height > Remaining && !IsFresh)
            NewPage();
    }

    private void Start()
    {
        printedNumber++;
        Y = Frame.Top;
    }
}
