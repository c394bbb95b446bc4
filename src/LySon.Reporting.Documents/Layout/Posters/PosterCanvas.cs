using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using QRCoder;

namespace LySon.Reporting.Documents.Layout.Posters;

internal enum Align
{
    Left,
    Center,
    Right,
}

/// <summary>An A4 page that is drawn freely. Lengths in millimetres from the upper left corner, sizes of text in points.</summary>
internal sealed class PosterCanvas
{
    public const double Width = 210;
    public const double Height = 297;

    /// <summary>Points; smaller is not printed, however long a name is.</summary>
    private const double SmallestPt = 4;

    private readonly LineBreaker breaker = new();
    private readonly List<DrawOperation> operations = [];
    private int paragraphs;

    /// <summary>Text that begins here is an element of its own.</summary>
    public PartOrigin Paragraph() => new(Part.Verification, paragraphs++);

    public static PartOrigin Heading(int poster) => new(Part.AppendixLabel, poster);

    public void Box(double x, double y, double width, double height, double radius, Ink ink) => operations.Add(new FilledBox(
        new PartOrigin(Part.Verification), Units.Points(x), Units.Points(y), Units.Points(width), Units.Points(height),
        Units.Points(radius))
    { Ink = ink });

    public void Rule(double x1, double y1, double x2, double y2, double thicknessPt = 0.4) => operations.Add(new RuleLine(
        new PartOrigin(Part.Verification), Units.Points(x1), Units.Points(y1), Units.Points(x2), Units.Points(y2), thicknessPt)
    { Ink = Ink.Line });

    /// <summary>What follows stands upside down, as if the page had been turned.</summary>
    public void Turn() => operations.Add(new HalfTurn(new PartOrigin(Part.Verification)));

    /// <summary>The symbol without its quiet zone, corrected so that it still reads with a good part of it covered (level H).</summary>
    public void Symbol(Poster poster, double x, double y, double side)
    {
        var symbol = QrModules.Of(poster.Link.AbsoluteUri, QRCodeGenerator.ECCLevel.H);
        operations.Add(new QrSymbol(
            new PartOrigin(Part.Verification), Units.Points(x), Units.Points(y), Units.Points(side) / symbol.Size, symbol.Size, symbol.Bars,
            PosterWords.Alternative(poster.Link)));
    }

    /// <summary>The text in the largest size, up to <paramref name="size"/>, in which it fits its box.</summary>
    public FittedText Fit(string text, FontStyle style, double size, double width, double height)
    {
        for (; ; size -= size > 12 ? 1 : 0.5)
        {
            var fitted = new TextStyle(style, size, LayoutProfile.Decree30);
            var lines = breaker.Break(CleanText.Of(text), fitted.Face, size, Units.Points(width), LineFit.Balanced);
            if (size <= SmallestPt || lines.Count * fitted.LineHeight <= Units.Points(height) && !IsCut(lines))
                return new FittedText(fitted, lines, width);
        }
    }

    /// <summary>Draws with the upper edge of the first line's box at <paramref name="y"/> and returns the lower edge of the last.</summary>
    public double Text(PartOrigin origin, FittedText text, double x, double y, Ink ink, Align align = Align.Left)
    {
        var top = Units.Points(y);
        foreach (var line in text.Lines)
        {
            var slack = Units.Points(text.Width) - line.Width;
            var left = Units.Points(x) + (align switch { Align.Left => 0, Align.Center => slack / 2, Align.Right => slack });
            operations.Add(new TextRun(
                origin, line.Characters, text.Style.Style, text.Style.Size, left, top + text.Style.Ascent, line.Width, line.WordSpacing)
            {
                BlankAfter = line.BlankAfter, Ink = ink,
            });
            top += text.Style.LineHeight;
        }

        return top / Units.PointsPerMm;
    }

    public double Text(PartOrigin origin, string text, FontStyle style, double size, double x, double y, double width, double height,
        Ink ink, Align align = Align.Left) =>
        Text(origin, Fit(text, style, size, width, height), x, y, ink, align);

    public ArrangedPage Page(int number) => new(number, Units.Points(Width), Units.Points(Height), operations);

    /// <summary>True when a word was cut inside: a smaller size may spare it.</summary>
    private static bool IsCut(List<TextLine> lines) => lines.SkipLast(1).Any(line => !line.BlankAfter);
}

internal sealed record FittedText(TextStyle Style, IReadOnlyList<TextLine> Lines, double Width)
{
    /// <summary>Millimetres.</summary>
    public double Height => Lines.Count * Style.LineHeight / Units.PointsPerMm;
}
