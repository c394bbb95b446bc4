namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>
/// A finished document as one sees it on paper. Millimetres from the page's upper left corner, y downwards; sizes in points.
/// </summary>
/// <param name="Pages">All pages of a file, or those of a part of it; their numbers are the file's.</param>
internal sealed record Paper(IReadOnlyList<PaperPage> Pages)
{
    public PaperPage Page(int number) => Pages[number - Pages[0].Number];

    public PaperPage Last => Pages[^1];
}

internal sealed record PaperPage(
    int Number, double Width, double Height, IReadOnlyList<PaperLine> Lines, IReadOnlyList<PaperRule> Rules, IReadOnlyList<PaperGrid> Grids)
{
    /// <summary>Text outside bordered tables, from top to bottom and left to right.</summary>
    public IEnumerable<PaperLine> Open => Lines.Where(line => !line.InGrid);

    public double Middle => Width / 2;
}

/// <summary>How text looks.</summary>
/// <param name="Family">The font's name without subset tag, style and blanks: "TimesNewRoman".</param>
/// <param name="IsBlack">False for any colour that is not plain black.</param>
internal readonly record struct PaperStyle(
    string Family, double Size, bool Bold, bool Italic, bool IsBlack, bool IsUpright, bool IsRed = false);

/// <summary>Text on one baseline without a hole in it. It may be a part of a line of the page.</summary>
/// <param name="Style">The style of most of its letters.</param>
/// <param name="Styles">Every style in it.</param>
internal sealed record PaperLine(
    int Page, string Text, double Left, double Right, double Baseline, PaperStyle Style, IReadOnlyList<PaperStyle> Styles, bool InGrid)
{
    public double Width => Right - Left;

    public double Center => (Left + Right) / 2;

    public bool IsCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);
}

/// <summary>A straight line, drawn or as a thin filled box.</summary>
internal sealed record PaperRule(double Left, double Right, double Top, double Bottom, bool IsDashed, bool IsRed)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Center => (Left + Right) / 2;

    public bool IsHorizontal => Width > Height;
}

/// <summary>A bordered table's part on one page.</summary>
/// <param name="Columns">Where its vertical lines stand.</param>
/// <param name="Rows">Where its horizontal lines stand.</param>
internal sealed record PaperGrid(double Left, double Right, double Top, double Bottom, IReadOnlyList<double> Columns,
    IReadOnlyList<double> Rows)
{
    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
