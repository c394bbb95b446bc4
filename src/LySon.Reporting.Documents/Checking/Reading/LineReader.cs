using System.Text;
using LySon.Reporting.Core.Text;
using UglyToad.PdfPig.Content;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>Puts a page's letters together: a new line begins where the baseline changes or the pen jumps.</summary>
internal static class LineReader
{
    /// <summary>Points by which a line's letters may stand above one another.</summary>
    private const double SameBaseline = 0.4;

    // Jumps in ems. Within one text operation blanks may be stretched; between operations only a hair is not a jump.
    private const double WithinOperation = 3;
    private const double BetweenOperations = 0.5;
    private const double BetweenStyles = 0.25;
    private const double Backwards = -0.5;

    public static List<PaperLine> Read(Page page, int number, IReadOnlyList<PaperGrid> grids)
    {
        var lines = new List<PaperLine>();
        var styles = new Dictionary<(string, bool, bool), (string Family, bool Bold, bool Italic)>();
        var letters = page.Letters;
        var look = new PaperStyle[letters.Count];
        for (var i = 0; i < look.Length; i++)
            look[i] = StyleOf(letters[i], styles);
        var start = 0;
        for (var i = 1; i <= letters.Count; i++)
        {
            if (i < letters.Count && Continues(letters[i - 1], letters[i], look[i - 1] == look[i]))
                continue;
            if (Line(page, number, letters, look, start, i, grids) is { } line)
                lines.Add(line);
            start = i;
        }

        return [.. lines.OrderBy(line => line.Baseline).ThenBy(line => line.Left)];
    }

    private static bool Continues(Letter before, Letter letter, bool sameStyle)
    {
        // Turned text has no baseline to follow; it is a fault as a whole.
        if (letter.TextOrientation != TextOrientation.Horizontal)
            return letter.TextSequence == before.TextSequence;
        if (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > SameBaseline)
            return false;
        var jump = (letter.StartBaseLine.X - before.EndBaseLine.X) / Math.Max(1, before.PointSize);
        var most = !sameStyle ? BetweenStyles : letter.TextSequence == before.TextSequence ? WithinOperation : BetweenOperations;
        return jump > Backwards && jump < most;
    }

    private static PaperLine? Line(Page page, int number, IReadOnlyList<Letter> letters, PaperStyle[] look, int start, int end,
        IReadOnlyList<PaperGrid> grids)
    {
        while (start < end && IsBlank(letters[start]))
            start++;
        while (end > start && IsBlank(letters[end - 1]))
            end--;
        if (start == end)
            return null;
        var text = new StringBuilder(end - start);
        var styles = new Dictionary<PaperStyle, int>(2);
        for (var i = start; i < end; i++)
        {
            text.Append(letters[i].Value);
            if (!IsBlank(letters[i]))
                styles[look[i]] = styles.GetValueOrDefault(look[i]) + 1;
        }

        var left = letters[start].StartBaseLine.X * PaperReader.MmPerPoint;
        var right = letters[end - 1].EndBaseLine.X * PaperReader.MmPerPoint;
        var baseline = (page.Height - letters[start].StartBaseLine.Y) * PaperReader.MmPerPoint;
        var inGrid = grids.Any(grid => grid.Holds((left + right) / 2, baseline));
        return new PaperLine(
            number, Diacritics.Compose(text.Replace('\u00A0', ' ').ToString()), left, right, baseline,
            styles.MaxBy(style => style.Value).Key, [.. styles.Keys], inGrid);
    }

    private static bool IsBlank(Letter letter) => string.IsNullOrWhiteSpace(letter.Value);

    private static PaperStyle StyleOf(Letter letter, Dictionary<(string, bool, bool), (string Family, bool Bold, bool Italic)> known)
    {
        var details = letter.FontDetails;
        var key = (letter.FontName ?? "", details?.IsBold == true, details?.IsItalic == true);
        if (!known.TryGetValue(key, out var face))
            known[key] = face = FontName.Parse(key.Item1, key.Item2, key.Item3);
        // Sizes come out of matrix products; a hundredth of a point is rounding.
        var size = Math.Round(letter.PointSize, 2);
        return new PaperStyle(face.Family, size, face.Bold, face.Italic, PaperInk.IsBlack(letter.Color),
            letter.TextOrientation == TextOrientation.Horizontal, PaperInk.IsRed(letter.Color));
    }
}
