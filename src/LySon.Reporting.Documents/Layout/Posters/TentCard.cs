using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>A page with the same face twice, once upside down, that folds into a tent.</summary>
internal static class TentCard
{
    public const double SymbolMm = 90;

    private const double Fold = PosterCanvas.Height / 2;
    private const double Margin = 10;
    private const double Inner = PosterCanvas.Width - (2 * Margin);
    private const double BandTop = Fold + 9;
    private const double BandHeight = 28;
    private const double SymbolLeft = Margin + 10;
    private const double SymbolTop = BandTop + BandHeight + 10.5;
    private const double Column = SymbolLeft + SymbolMm + 12;

    public static void Draw(PosterCanvas canvas, Poster poster, int index)
    {
        Face(canvas, poster, PosterCanvas.Heading(index));
        canvas.Rule(0, Fold, Margin, Fold);
        canvas.Rule(PosterCanvas.Width - Margin, Fold, PosterCanvas.Width, Fold);
        canvas.Text(canvas.Paragraph(), PosterWords.FoldHere, FontStyle.Regular, 7.5, Margin + 1.5, Fold - 1.6, 60, 4, Ink.Slate);
        canvas.Turn();
        Face(canvas, poster, canvas.Paragraph());
    }

    private static void Face(PosterCanvas canvas, Poster poster, PartOrigin name)
    {
        const double Text = Inner - 16;
        canvas.Box(Margin, BandTop, Inner, BandHeight, 4, Ink.Sea);
        var title = canvas.Fit(poster.Name, FontStyle.Bold, 28, Text, 17);
        var address = canvas.Fit(poster.Address, FontStyle.Regular, 11.5, Text, 6);
        var y = BandTop + ((BandHeight - title.Height - address.Height) / 2) - 0.5;
        y = canvas.Text(name, title, Margin + 8, y, Ink.White);
        canvas.Text(canvas.Paragraph(), address, Margin + 8, y, Ink.Mist);
        canvas.Symbol(poster, SymbolLeft, SymbolTop, SymbolMm);
        for (var i = 0; i < PosterWords.Steps.Count; i++)
            WallPoster.Step(canvas, i, Column, SymbolTop + (i * 20), PosterCanvas.Width - Margin - Column);
        var width = PosterCanvas.Width - Margin - Column;
        canvas.Rule(Column, SymbolTop + 61, PosterCanvas.Width - Margin, SymbolTop + 61);
        WallPoster.Code(canvas, poster, Column, SymbolTop + 63, width);
        var bottom = canvas.Text(canvas.Paragraph(), PosterWords.Typed(poster.Link), FontStyle.Regular, 10,
            Column, SymbolTop + 77.5, width, 5, Ink.Slate);
        canvas.Text(canvas.Paragraph(), poster.Agency, FontStyle.Bold, 10, Column, bottom + 0.8, width, 8, Ink.Slate);
    }
}
