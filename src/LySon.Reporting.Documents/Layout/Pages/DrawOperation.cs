using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>
/// Something drawn, with the part of the report that it belongs to. Points, from the page's upper left corner, y downwards.
/// </summary>
public abstract record DrawOperation(PartOrigin Origin);

/// <summary>A line of text, or a part of one, in one face and size.</summary>
/// <param name="Characters">The text; a slice of the paragraph's string, because thousands of copies would outweigh everything
/// else.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Baseline.</param>
/// <param name="Width">Width as drawn, word spacing included.</param>
/// <param name="WordSpacing">Points added to every blank (U+0020 and U+00A0); negative when the line is tightened.</param>
public sealed record TextRun(
    PartOrigin Origin,
    ReadOnlyMemory<char> Characters,
    FontStyle Style,
    double Size,
    double X,
    double Y,
    double Width,
    double WordSpacing) : DrawOperation(Origin)
{
    /// <summary>
    /// True when a blank parts the last word from what follows in the same text. A line's end swallows it on paper; a reader aloud needs
    /// it.
    /// </summary>
    public bool BlankAfter { get; init; }

    /// <summary>How many of the first characters are a list item's label: its dash and the blank behind it.</summary>
    public int LabelLength { get; init; }

    public Ink Ink { get; init; }

    /// <summary>The characters as a new string.</summary>
    public string Text => Characters.ToString();
}

/// <summary>A straight line, horizontal or vertical: a rule, a table's border or a stamp's frame. Never content.</summary>
public sealed record RuleLine(PartOrigin Origin, double X1, double Y1, double X2, double Y2, double Thickness) : DrawOperation(Origin)
{
    public Ink Ink { get; init; }
}

/// <summary>A filled area, a poster's ground. Never content.</summary>
/// <param name="Y">Upper edge.</param>
/// <param name="Radius">Of its corners; half its side makes a circle.</param>
public sealed record FilledBox(PartOrigin Origin, double X, double Y, double Width, double Height, double Radius) : DrawOperation(Origin)
{
    public Ink Ink { get; init; }
}

/// <summary>All that follows on this page stands upside down: a poster that is folded shows its other face so.</summary>
public sealed record HalfTurn(PartOrigin Origin) : DrawOperation(Origin);

/// <summary>A QR symbol in black.</summary>
/// <param name="X">Left edge of the first module.</param>
/// <param name="Y">Upper edge of the first module.</param>
/// <param name="Module">Side of a module.</param>
/// <param name="Bars">Dark modules side by side: row, first column and number.</param>
/// <param name="Alternative">What it says, for those who cannot see it.</param>
public sealed record QrSymbol(
    PartOrigin Origin, double X, double Y, double Module, int Modules, IReadOnlyList<(int Row, int Column, int Length)> Bars,
    string Alternative)
    : DrawOperation(Origin);

/// <summary>
/// Everything in a report is black but the stamps of urgency (Annex I, part III.2.b: "màu đỏ tươi"); the other colours, the portal's own,
/// are those of posters.
/// </summary>
public enum Ink : byte
{
    Black,
    Red,
    Sea,
    Mist,
    White,
    Slate,
    Line,
}
