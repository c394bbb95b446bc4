using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>
/// One page to hang up: whose place this is, the symbol, three steps, and at the foot what to type or say where no camera helps.
/// </summary>
internal static class WallPoster
{
    public const double SymbolMm = 150;

    private const double Margin = 10;
    private const double Inner = PosterCanvas.Width - (2 * Margin);
    private const double BandHeight = 49;
    private const double BandPadding = 10;
    private const double StepsTop = 251;
    private const double Circle = 11;

    public static void Draw(PosterCanvas canvas, Poster poster, int index)
    {
        Band(canvas, poster, index);
        // In the middle of the white between band and steps, which is more than the quiet zone of any address.
        var top = (Margin + BandHeight + StepsTop - SymbolMm) / 2;
        canvas.Symbol(poster, (PosterCanvas.Width - SymbolMm) / 2, top, SymbolMm);
        for (var i = 0; i < PosterWords.Steps.Count; i++)
            Step(canvas, i, Margin + (i * Inner / PosterWords.Steps.Count), StepsTop, (Inner / PosterWords.Steps.Count) - 3);
        Foot(canvas, poster);
    }

    private static void Band(PosterCanvas canvas, Poster poster, int index)
    {
        const double Text = Inner - (2 * BandPadding);
        canvas.Box(Margin, Margin, Inner, BandHeight, 5, Ink.Sea);
        var call = canvas.Fit(PosterWords.Call, FontStyle.Bold, 17, Text, 8);
        var name = canvas.Fit(poster.Name, FontStyle.Bold, 38, Text, 27);
        var address = canvas.Fit(poster.Address, FontStyle.Regular, 14, Text, 10);
        var gap = poster.Address.Length > 0 ? 1.5 : 0;
        var y = Margin + ((BandHeight - call.Height - name.Height - gap - address.Height) / 2) - 0.8;
        // The venue's name is the heading, so it is read first, though it stands second.
        var bottom = canvas.Text(PosterCanvas.Heading(index), name, Margin + BandPadding, y + call.Height, Ink.White);
        canvas.Text(canvas.Paragraph(), call, Margin + BandPadding, y, Ink.Mist);
        canvas.Text(canvas.Paragraph(), address, Margin + BandPadding, bottom + gap, Ink.Mist);
    }

    /// <summary>A number in a circle, and beside it what to do.</summary>
    public static void Step(PosterCanvas canvas, int index, double x, double y, double width)
    {
        var origin = canvas.Paragraph();
        canvas.Box(x, y, Circle, Circle, Circle / 2, Ink.Sea);
        var number = canvas.Fit(OfficialSpelling.Number(index + 1), FontStyle.Bold, 19, Circle, Circle);
        canvas.Text(origin, number, x, y + ((Circle - number.Height) / 2), Ink.White, Align.Center);
        var (title, text) = PosterWords.Steps[index];
        var bottom = canvas.Text(canvas.Paragraph(), title, FontStyle.Bold, 13, x + Circle + 3, y - 0.6, width - Circle - 3, 6, Ink.Sea);
        canvas.Text(canvas.Paragraph(), text, FontStyle.Regular, 11, x + Circle + 3, bottom + 0.4, width - Circle - 3, 14, Ink.Slate);
    }

    private static void Foot(PosterCanvas canvas, Poster poster)
    {
        const double Top = 274, Half = Inner / 2;
        canvas.Rule(Margin, Top, PosterCanvas.Width - Margin, Top);
        Code(canvas, poster, Margin, Top + 2, Half + 10);
        var bottom = canvas.Text(
            canvas.Paragraph(), poster.Agency, FontStyle.Bold, 11, Margin + Half + 12, Top + 3.4, Half - 12, 9, Ink.Slate, Align.Right);
        canvas.Text(
            canvas.Paragraph(), PosterWords.Typed(poster.Link), FontStyle.Regular, 10, Margin + Half + 12, bottom + 0.6, Half - 12, 5,
            Ink.Slate, Align.Right);
    }

    /// <summary>The code in groups and, below, in words.</summary>
    public static void Code(PosterCanvas canvas, Poster poster, double x, double y, double width)
    {
        const double LabelWidth = 24;
        var code = canvas.Fit(PosterWords.Grouped(poster.Code), FontStyle.Bold, 21, width - LabelWidth, 9);
        canvas.Text(canvas.Paragraph(), PosterWords.CodeLabel, FontStyle.Regular, 11, x, y + 3.3, LabelWidth, 5, Ink.Slate);
        var bottom = canvas.Text(canvas.Paragraph(), code, x + LabelWidth, y, Ink.Sea);
        canvas.Text(canvas.Paragraph(), $"Đọc là: {PosterWords.Spoken(poster.Code)}", FontStyle.Italic, 10, x, bottom, width, 5, Ink.Slate);
    }
}
