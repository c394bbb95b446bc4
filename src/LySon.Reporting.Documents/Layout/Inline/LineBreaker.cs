using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>
/// Total-fit line breaking after Knuth and Plass: of all ways to break a paragraph the one with the least demerits, by dynamic programming
/// over the words. Each break looks back over one line's words only, so time is linear in the text. Not thread-safe: one layout owns one.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>Points; a line that was measured to fit must fit again after rounding.</summary>
    private const double Tolerance = 1e-6;

    private readonly WordList words = new();
    private double[] best = new double[64];
    private int[] from = new int[64];

    /// <summary>
    /// Breaks <paramref name="text"/> (see <see cref="CleanText"/>) into lines of at most <paramref name="width"/> points.
    /// </summary>
    /// <param name="firstIndent">Points by which the first line is shorter; negative for a hanging first line.</param>
    public List<TextLine> Break(string text, FontFace face, double size, double width, LineFit fit, double firstIndent = 0)
    {
        var lines = new List<TextLine>();
        Break(lines, text, face, size, width, fit, firstIndent);
        return lines;
    }

    /// <summary>The same into a list that is used again and again.</summary>
    public void Break(List<TextLine> lines, string text, FontFace face, double size, double width, LineFit fit, double firstIndent = 0)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var indent = start == 0 ? firstIndent : 0;
            if (end > start)
                BreakPart(lines, text, start, end, new Measure(face, size, width, indent, fit));
            else if (text.Length > 0)
                lines.Add(new TextLine(default, indent, 0, 0));
            start = end + 1;
        }
    }

    private void BreakPart(List<TextLine> lines, string text, int start, int end, Measure measure)
    {
        words.Fill(text, start, end, measure.Face, measure.Size, measure.Width - Math.Max(0, measure.Indent));
        var count = words.Count;
        if (best.Length <= count)
        {
            best = new double[count * 2];
            from = new int[count * 2];
        }

        best[0] = 0;
        for (var j = 1; j <= count; j++)
            FindBest(j, j == count, measure);

        var firstLine = lines.Count;
        for (var j = count; j > 0; j = from[j])
            lines.Add(Line(text, from[j], j, j == count, measure));
        lines.Reverse(firstLine, lines.Count - firstLine);
    }

    private void FindBest(int j, bool last, Measure measure)
    {
        best[j] = double.PositiveInfinity;
        for (var i = j - 1; i >= 0; i--)
        {
            var width = words.Width(i, j);
            var spaces = words.Blanks(i, j);
            var room = measure.Room(i == 0);
            var least = width - (measure.Shrink * spaces) - Tolerance;
            if (i < j - 1 && least > measure.Widest)
                break;
            if (i < j - 1 && least > room)
                continue;
            var cost = best[i] + measure.Demerits(width, spaces, room, last, single: i == j - 1, whole: i == 0)
                + (last ? 0 : words.Penalty(j));
            if (cost < best[j])
                (best[j], from[j]) = (cost, i);
        }
    }

    private TextLine Line(string text, int i, int j, bool last, Measure measure)
    {
        var (start, end) = words.Extent(i, j);
        var width = words.Width(i, j);
        var spaces = words.Blanks(i, j);
        var extra = measure.WordSpacing(width, spaces, measure.Room(i == 0), last);
        return new TextLine(text.AsMemory(start, end - start), i == 0 ? measure.Indent : 0, width + (extra * spaces), extra)
        {
            BlankAfter = end < text.Length && text[end] is ' ' or '\n',
        };
    }
}
