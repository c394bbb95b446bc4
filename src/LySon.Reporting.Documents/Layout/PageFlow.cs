using System.Globalization;

namespace LySon.Reporting.Documents.Layout;

/// <summary>The pages as they fill: a pen that moves down, and new pages with their number in the top margin.</summary>
internal sealed class PageFlow
{
    /// <summary>Points; sums of line heights must not push a line that fits exactly to the next page.</summary>
    private const double Tolerance = 1e-6;

    private readonly List<ArrangedPage> pages = [];
    private List<DrawOperation> operations = [];

    public PageFlow(LayoutProfile profile)
    {
        Profile = profile;
        Frame = new PageFrame(profile);
        Styles = new TextStyles(profile);
        Start();
    }

    public LayoutProfile Profile { get; }

    public PageFrame Frame { get; }

    public TextStyles Styles { get; }

    public LineBreaker Breaker { get; } = new();

    /// <summary>Where the next thing begins, in points from the page's top edge.</summary>
    public double Y { get; set; }

    public double Remaining => Frame.Bottom - Y + Tolerance;

    /// <summary>True while nothing stands on the page: a space before is swallowed, and waiting for more room is pointless.</summary>
    public bool IsFresh => Y <= Frame.Top;

    public IReadOnlyList<ArrangedPage> Pages => pages;

    public SignatureRoom? SignatureRoom { get; set; }

    public void Add(DrawOperation operation) => operations.Add(operation);

    /// <summary>Draws a line whose box begins at <paramref name="top"/>; a blank line draws nothing.</summary>
    public void Text(Origin origin, TextLine line, TextStyle style, double x, double top)
    {
        if (line.Characters.Length == 0)
            return;
        Add(new TextRun(origin, line.Characters, style.Style, style.Size, x, top + style.Ascent, line.Width, line.WordSpacing)
        {
            BlankAfter = line.BlankAfter,
            LabelLength = Math.Min(line.LabelLength, line.Characters.Length),
        });
    }

    public void NewPage()
    {
        operations = [];
        Start();
        var style = Styles.PageNumber;
        var number = pages.Count.ToString(CultureInfo.InvariantCulture);
        var width = style.Measure(number);
        var baseline = Units.Points(Profile.PageNumberBaselineMm);
        Add(new TextRun(new Origin(Part.PageNumber), number.AsMemory(), style.Style, style.Size, (Frame.Width - width) / 2, baseline, width, 0));
    }

    /// <summary>Moves to a new page unless <paramref name="height"/> points fit on this one or the page is fresh.</summary>
    public void Need(double height)
    {
        if (height > Remaining && !IsFresh)
            NewPage();
    }

    private void Start()
    {
        pages.Add(new ArrangedPage(pages.Count + 1, Frame.Width, Frame.Height, operations));
        Y = Frame.Top;
    }
}
