using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>What a line is measured with, and what it costs to fill it badly.</summary>
internal readonly record struct Measure(FontFace Face, double Size, double Width, double Indent, LineFit Fit)
{
    /// <summary>More than any line's badness, so that fewer lines win in cells and titles; less than a break that must never be.</summary>
    private const double LineCost = 5e5;
    private const double LonelyLastWord = 2e6;
    private const double ShortLastLine = 4e4;

    private double Blank => Face.AdvanceOf[' '] * Size / Face.UnitsPerEm;

    /// <summary>Points by which a blank may shrink in justified text: a fifth. Ragged text keeps its blanks.</summary>
    public double Shrink => Fit == LineFit.Justified ? Blank / 5 : 0;

    public double Widest => Math.Max(Width, Width - Indent);

    public double Room(bool firstLine) => firstLine ? Width - Indent : Width;

    public double Demerits(double width, int blanks, double room, bool last, bool single, bool whole)
    {
        var slack = room - width;
        var cost = Fit == LineFit.Justified
            ? last && slack >= 0 ? 100 : Squared(10 + Badness(slack, blanks))
            : LineCost + (last && Fit == LineFit.Ragged ? 0 : Squared(100 * Math.Min(slack / room, 1)));
        if (last && !whole && Fit != LineFit.Balanced)
            cost += single ? LonelyLastWord : width < room / 6 ? ShortLastLine : 0;
        return cost;
    }

    /// <summary>Points to add to each blank of a line.</summary>
    public double WordSpacing(double width, int blanks, double room, bool last)
    {
        var slack = room - width;
        if (Fit != LineFit.Justified || blanks == 0 || (last && slack >= 0))
            return 0;
        // A gap of more than two ems reads as a hole; such a line, beside a forced break, is better left ragged.
        return slack / blanks > 2 * Size ? 0 : slack / blanks;
    }

    private double Badness(double slack, int blanks)
    {
        if (Math.Abs(slack) < 1e-6)
            return 0;
        var give = blanks * (slack < 0 ? Shrink : Blank / 2);
        var ratio = give > 0 ? Math.Abs(slack) / give : 10;
        return 100 * Math.Min(ratio * ratio * ratio, 1000);
    }

    private static double Squared(double value) => value * value;
}
