using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>A paragraph of the body; it may go on over pages.</summary>
/// <param name="Above">Millimetres from the last baseline of the paragraph before it; null after a table, a page's end or the head.</param>
internal sealed record PaperParagraph(IReadOnlyList<PaperLine> Lines, double? Above)
{
    public PaperLine First => Lines[0];

    public PaperLine Last => Lines[^1];

    public string Text => string.Join(' ', Lines.Select(line => line.Text));

    public bool IsBold => Lines.All(line => line.Style.Bold);

    /// <summary>Millimetres between baselines of neighbouring lines on one page.</summary>
    public IEnumerable<(PaperLine Line, double Distance)> Distances =>
        Lines.Zip(Lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page)
            .Select(pair => (pair.Second, pair.Second.Baseline - pair.First.Baseline));

    /// <summary>Centred between the sides, as the title of a part is.</summary>
    public bool IsCentered(TextSides sides) => Lines.All(line => IsCentered(line, sides));

    internal static bool IsCentered(PaperLine line, TextSides sides) =>
        line.Left > sides.Left + 4 && Math.Abs(line.Center - sides.Center) < Slack.Center * 2;
}

internal static class ParagraphFinder
{
    /// <summary>Millimetres right of the text's left side from which on a line is the first of a paragraph.</summary>
    private const double Indented = 4;

    /// <summary>Millimetres more than the ordinary distance of lines, from which on a paragraph begins.</summary>
    private const double Apart = 0.9;

    public static IReadOnlyList<PaperParagraph> Find(IReadOnlyList<PaperLine> body, TextSides sides, Paper paper)
    {
        var ordinary = OrdinaryDistance(body, sides);
        var paragraphs = new List<PaperParagraph>();
        var lines = new List<PaperLine>();
        double? above = null;
        for (var i = 0; i < body.Count; i++)
        {
            var (line, before) = (body[i], i > 0 ? body[i - 1] : null);
            var follows = before?.Page == line.Page && !HasGrid(paper.Page(line.Page), before.Baseline, line.Baseline);
            if (before is not null && Begins(before, line, follows, sides, ordinary))
            {
                paragraphs.Add(new PaperParagraph([.. lines], above));
                lines.Clear();
                above = follows ? line.Baseline - before.Baseline : null;
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
            paragraphs.Add(new PaperParagraph(lines, above));
        return paragraphs;
    }

    private static bool Begins(PaperLine before, PaperLine line, bool follows, TextSides sides, double ordinary)
    {
        // "Phần I" and the lines of its title are one.
        if (IsTitle(before, sides) && IsTitle(line, sides) && follows && line.Baseline - before.Baseline <= ordinary + Apart)
            return false;
        if (line.Left > sides.Left + Indented || before.Style.Bold != line.Style.Bold)
            return true;
        return before.Page == line.Page ? !follows || line.Baseline - before.Baseline > ordinary + Apart : before.Right < sides.Right - 15;
    }

    private static bool IsTitle(PaperLine line, TextSides sides) => line.Style.Bold && PaperParagraph.IsCentered(line, sides);

    private static bool HasGrid(PaperPage page, double top, double bottom) =>
        page.Grids.Any(grid => grid.Top > top - 1 && grid.Bottom < bottom);

    /// <summary>The commonest distance to a line that begins at the left side.</summary>
    private static double OrdinaryDistance(IReadOnlyList<PaperLine> body, TextSides sides)
    {
        var distances = body.Zip(body.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && pair.Second.Left < sides.Left + 1)
            .Select(pair => pair.Second.Baseline - pair.First.Baseline).ToList();
        // Without indents paragraphs begin at the left side too, so of equally common distances the smaller is the lines'.
        return distances.GroupBy(distance => Math.Round(distance, 1)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .FirstOrDefault()?.Key ?? 1.15 * 14 * PaperReader.MmPerPoint;
    }
}
