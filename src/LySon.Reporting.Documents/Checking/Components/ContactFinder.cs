using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Box 13 as it stands.</summary>
/// <param name="Rule">The line above it, if any.</param>
internal sealed record FoundContact(IReadOnlyList<PaperLine> Lines, PaperRule? Rule);

/// <summary>
/// Finds the issuer's address at the foot of a page: what stands below a long line outside tables, or smaller text that says what it is.
/// </summary>
internal static class ContactFinder
{
    /// <summary>Of the page's height; above it a line belongs to something else.</summary>
    private const double Foot = 0.6;

    /// <summary>Of the page's width; word processors part footnotes by a shorter one.</summary>
    private const double LongRule = 0.4;

    private const double WideRule = 0.7;

    private static readonly string[] Labels = ["dia chi:", "dien thoai:", "dt:"];

    public static FoundContact Find(Paper paper)
    {
        foreach (var page in paper.Pages)
        {
            var low = page.Open.Where(line => line.Baseline > page.Height * Foot).ToList();
            var rule = page.Rules.LastOrDefault(rule => rule.IsHorizontal && rule.Top > page.Height * Foot
                && rule.Width > page.Width * LongRule
                && !page.Grids.Any(grid => rule.Top > grid.Top - 1 && rule.Bottom < grid.Bottom + 1));
            var first = low.FirstOrDefault(line => rule is not null ? line.Baseline > rule.Top : line.Style.Size < 13 - Slack.Size
                && IsLabelled(line));
            if (first is null)
                continue;
            var lines = low.Where(line => line.Baseline > first.Baseline - Slack.Level).ToList();
            // Below a line as wide as the text smaller words need no label to be an address.
            if (lines.Exists(IsLabelled) || (rule?.Width > page.Width * WideRule
                && lines.TrueForAll(line => line.Style.Size < 13 - Slack.Size)))
                return new FoundContact(lines, rule);
        }

        return new FoundContact([], null);
    }

    private static bool IsLabelled(PaperLine line) => Labels.Any(label => FoldedText.Starts(line.Text, label));
}
