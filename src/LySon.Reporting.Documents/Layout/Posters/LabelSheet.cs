using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Posters;

/// <summary>Twelve small codes to cut out along thin lines.</summary>
internal static class LabelSheet
{
    public const int Labels = Columns * Rows;
    public const double SymbolMm = 50;

    private const int Columns = 3;
    private const int Rows = 4;
    private const double CellWidth = 63;
    private const double CellHeight = 70;
    private const double Left = (PosterCanvas.Width - (Columns * CellWidth)) / 2;
    private const double Top = (PosterCanvas.Height - (Rows * CellHeight)) / 2;

    /// <summary>White above the symbol; at least its quiet zone.</summary>
    private const double Quiet = 5.6;

    public static void Draw(PosterCanvas canvas, IReadOnlyList<Poster> posters)
    {
        for (var i = 0; i < posters.Count; i++)
            Label(canvas, posters[i], Left + (i % Columns * CellWidth), Top + (i / Columns * CellHeight));
        for (var column = 0; column <= Columns; column++)
            canvas.Rule(Left + (column * CellWidth), Top, Left + (column * CellWidth), Top + (Rows * CellHeight), 0.25);
        for (var row = 0; row <= Rows; row++)
            canvas.Rule(Left, Top + (row * CellHeight), Left + (Columns * CellWidth), Top + (row * CellHeight), 0.25);
    }

    private static void Label(PosterCanvas canvas, Poster poster, double x, double y)
    {
        canvas.Symbol(poster, x + ((CellWidth - SymbolMm) / 2), y + Quiet, SymbolMm);
        const double Text = CellWidth - 6;
        var bottom = canvas.Text(
            canvas.Paragraph(), poster.Name, FontStyle.Bold, 10, x + 3, y + (2 * Quiet) + SymbolMm - 0.5, Text, 5.8, Ink.Sea, Align.Center);
        canvas.Text(canvas.Paragraph(), PosterWords.Grouped(poster.Code), FontStyle.Regular, 7.5,
            x + 3, bottom, Text, 3.2, Ink.Slate, Align.Center);
    }
}
