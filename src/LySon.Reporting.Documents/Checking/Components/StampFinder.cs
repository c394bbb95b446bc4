using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>A stamp of box 10b or 11 as it stands.</summary>
/// <param name="Frame">Its sides; null where one of them is missing.</param>
/// <param name="HasDoubleSide">Whether a second line runs beside a side.</param>
internal sealed record FoundStamp(PaperLine Line, bool IsUrgency, string Official, StampFrame? Frame, bool HasDoubleSide);

/// <param name="Left">Millimetres, like the others: the middle of the line.</param>
internal sealed record StampFrame(double Left, double Right, double Top, double Bottom, bool IsRed)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Center => (Left + Right) / 2;
}

/// <summary>Finds the stamps of page 1 by their words. Their frames read as bordered tables, which they are not.</summary>
internal static class StampFinder
{
    /// <summary>Millimetres from the words within which a line is their frame's.</summary>
    private const double Near = 15;

    /// <summary>Millimetres from a side within which another line makes it a double one.</summary>
    private const double Beside = 2.5;

    private static readonly Dictionary<string, (bool IsUrgency, string Official)> Known = new()
    {
        ["khan"] = (true, "KHẨN"),
        ["thuong khan"] = (true, "THƯỢNG KHẨN"),
        ["hoa toc"] = (true, "HỎA TỐC"),
        ["luu hanh noi bo"] = (false, "LƯU HÀNH NỘI BỘ"),
        ["xem xong tra lai"] = (false, "XEM XONG TRẢ LẠI"),
    };

    /// <summary>Whether the line may be red for what it says.</summary>
    public static bool IsStamp(PaperLine line) =>
        line.Page == 1 && Known.TryGetValue(FoldedText.Fold(line.Text), out var known) && known.IsUrgency;

    /// <summary>The stamps, and the pages without their frames; the words count as framed, so that they are no part of the text.</summary>
    public static (IReadOnlyList<FoundStamp> Stamps, Paper Others) Find(Paper paper)
    {
        var page = paper.Pages[0];
        var stamps = page.Lines.Where(line => Known.ContainsKey(FoldedText.Fold(line.Text)) && IsOutsideTables(page, line))
            .Select(line => Found(page, line)).ToList();
        if (page.Number != 1 || stamps.Count == 0)
            return ([], paper);
        var lines = stamps.Select(stamp => stamp.Line).ToHashSet();
        var rest = page with
        {
            Lines = [.. page.Lines.Select(line => lines.Contains(line) ? line with { InGrid = true } : line)],
            Grids = [.. page.Grids.Where(grid => !lines.Any(line => grid.Holds(line.Center, line.Baseline)))],
        };
        return (stamps, new Paper([rest, .. paper.Pages.Skip(1)]));
    }

    private static bool IsOutsideTables(PaperPage page, PaperLine line) => page.Grids.Where(grid => grid.Holds(line.Center, line.Baseline))
        .All(grid => page.Lines.Where(other => grid.Holds(other.Center, other.Baseline))
            .All(other => Known.ContainsKey(FoldedText.Fold(other.Text))));

    private static FoundStamp Found(PaperPage page, PaperLine line)
    {
        var (isUrgency, official) = Known[FoldedText.Fold(line.Text)];
        var middle = line.Baseline - (line.Style.Size * 0.3 * PaperReader.MmPerPoint);
        var upright = page.Rules.Where(rule => !rule.IsHorizontal && rule.Top < middle && rule.Bottom > middle).ToList();
        var level = page.Rules.Where(rule => rule.IsHorizontal && rule.Left < line.Center && rule.Right > line.Center).ToList();
        var left = upright.Where(rule => rule.Center < line.Left && rule.Center > line.Left - Near).MaxBy(rule => rule.Center);
        var right = upright.Where(rule => rule.Center > line.Right && rule.Center < line.Right + Near).MinBy(rule => rule.Center);
        var top = level.Where(rule => rule.Top < middle && rule.Top > middle - Near).MaxBy(rule => rule.Top);
        var bottom = level.Where(rule => rule.Top > middle && rule.Top < middle + Near).MinBy(rule => rule.Top);
        var frame = left is null || right is null || top is null || bottom is null || top.Left > left.Right + Slack.Center
            || bottom.Left > left.Right + Slack.Center
            ? null : new StampFrame(left.Center, right.Center, Level(top), Level(bottom),
                left.IsRed && right.IsRed && top.IsRed && bottom.IsRed);
        var twice = frame is not null && upright.Any(rule => rule != left && Math.Abs(rule.Center - left!.Center) is > 0.3 and < Beside);
        return new FoundStamp(line, isUrgency, official, frame, twice);

        static double Level(PaperRule rule) => (rule.Top + rule.Bottom) / 2;
    }
}
