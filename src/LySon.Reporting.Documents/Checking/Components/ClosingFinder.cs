using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Boxes 7a, 7b and 9b: recipients at the left, authority and signer at the right.</summary>
internal sealed record Closing(PaperLine? Title, IReadOnlyList<PaperLine> Recipients, IReadOnlyList<PaperLine> Authority,
    IReadOnlyList<PaperLine> Signer)
{
    private readonly HashSet<PaperLine> all = [.. new[] { Title }.OfType<PaperLine>(), .. Recipients, .. Authority, .. Signer];

    public bool Holds(PaperLine line) => all.Contains(line);
}

internal static class ClosingFinder
{
    private const string Label = "noi nhan";

    /// <summary>Millimetres between two lines of the right half from which on the lower one is the signer's name.</summary>
    private const double Room = 11;

    /// <param name="headBottom">Baseline of the last line of the head on page 1.</param>
    public static Closing Find(Paper paper, IReadOnlyList<PaperLine> open, double headBottom)
    {
        var below = open.Where(line => line.Page > 1 || line.Baseline > headBottom + Slack.Level).ToList();
        var title = below.LastOrDefault(line => FoldedText.Starts(line.Text, Label));
        var page = title?.Page ?? paper.Last.Number;
        var middle = paper.Page(page).Middle;
        var bodyEnd = below.Where(line => line.Page == page && line.Left < middle
            && (title is null || line.Baseline < title.Baseline - Slack.Level))
            .Select(line => line.Baseline).Concat(paper.Page(page).Grids.Select(grid => grid.Bottom)).DefaultIfEmpty(0).Max();
        var after = below.Where(line => line.Page > page || (line.Page == page && line.Baseline > bodyEnd + Slack.Level)).ToList();
        var right = after.Where(line => line.Left >= middle - Slack.Edge).ToList();
        var recipients = title is null ? [] : after.Where(line => line.Left < middle - Slack.Edge && line != title).ToList();
        var cut = Enumerable.Range(1, Math.Max(0, right.Count - 1)).FirstOrDefault(i => IsApart(right[i - 1], right[i]));
        return cut == 0
            ? new Closing(title, recipients, right, [])
            : new Closing(title, recipients, [.. right.Take(cut)], [.. right.Skip(cut)]);
    }

    private static bool IsApart(PaperLine above, PaperLine line) => line.Page != above.Page || line.Baseline - above.Baseline > Room;
}
