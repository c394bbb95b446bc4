using LySon.Reporting.Documents.Layout.Inline;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>Centred lines of the head, the title and the signature.</summary>
internal static class CenteredText
{
    /// <summary>Draws from <paramref name="top"/> and returns the bottom of the last line's box and that line's width.</summary>
    /// <param name="goesOn">True when another text below continues this one, as the abstract does the type's name.</param>
    public static (double Bottom, double LastWidth) Draw(
        PageFlow flow, PartOrigin origin, string text, TextStyle style, double center, double width, double top, bool goesOn = false)
    {
        var last = 0.0;
        foreach (var line in flow.Breaker.Break(CleanText.Of(text), style.Face, style.Size, width, LineFit.Balanced))
        {
            flow.Text(origin, line with { BlankAfter = line.BlankAfter || goesOn }, style, center - (line.Width / 2), top);
            top += style.LineHeight;
            last = line.Width;
        }

        return (top, last);
    }

    /// <summary>A solid rule of <paramref name="length"/> points under a line's box; returns its lower edge.</summary>
    public static double Rule(PageFlow flow, PartOrigin origin, double center, double length, double bottom)
    {
        var thickness = flow.Profile.RulePt;
        var y = bottom + flow.Profile.RuleGapPt + (thickness / 2);
        if (length > 0)
            flow.Add(new RuleLine(origin, center - (length / 2), y, center + (length / 2), y, thickness));
        return y + (thickness / 2);
    }
}
