using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>An appendix as it stands.</summary>
/// <param name="Note">"(Kèm theo ...)"; none when missing.</param>
/// <param name="Text">Its pages without the lines of its head.</param>
internal sealed record FoundAppendix(PaperLine Label, IReadOnlyList<PaperLine> Title, IReadOnlyList<PaperLine> Note, Anatomy Text);

internal static partial class AppendixFinder
{
    /// <summary>Lines that the head of an appendix takes at most.</summary>
    private const int LongestHead = 12;

    /// <summary>The document's own pages, and an appendix from every page on that begins with its label.</summary>
    public static (Paper Document, IReadOnlyList<FoundAppendix> Appendices) Split(Paper paper)
    {
        var starts = paper.Pages.Skip(1).Where(page => LabelOf(page) is not null).Select(page => page.Number).ToList();
        if (starts.Count == 0)
            return (paper, []);
        var appendices = starts.Select((start, i) =>
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : paper.Last.Number + 1;
            return Found(new Paper([.. paper.Pages.Where(page => page.Number >= start && page.Number < end)]));
        });
        return (new Paper([.. paper.Pages.Where(page => page.Number < starts[0])]), [.. appendices]);
    }

    /// <summary>"Phụ lục" with or without a number, and nothing else.</summary>
    public static bool IsLabel(PaperLine line) => LabelAlone().IsMatch(FoldedText.Fold(line.Text));

    /// <summary>A page number may stand above it.</summary>
    private static PaperLine? LabelOf(PaperPage page) =>
        page.Open.Take(2).FirstOrDefault(line => IsLabel(line) || (line.Style.Bold && FoldedText.Starts(line.Text, "phu luc")));

    private static FoundAppendix Found(Paper pages)
    {
        var label = LabelOf(pages.Pages[0])!;
        var below = pages.Pages[0].Open.Where(line => line.Baseline > label.Baseline + Slack.Level).Take(LongestHead).ToList();
        var at = below.FindIndex(line => line.Text.StartsWith('(') && FoldedText.Fold(line.Text)
            .Contains("kem theo", StringComparison.Ordinal));
        List<PaperLine> title = at < 0 ? [.. below.TakeWhile(line => line.Style.Bold)] : below[..at];
        var end = at < 0 ? -1 : below.FindIndex(at, line => line.Text.EndsWith(')'));
        List<PaperLine> note = at < 0 ? [] : below[at..(end < 0 ? at + 1 : end + 1)];
        return new FoundAppendix(label, title, note, Anatomy.OfAppendix(pages, [label, .. title, .. note]));
    }

    [GeneratedRegex(@"^phu luc(\s+(so\s+)?[ivxlc\d]{1,6})?[.:]?$")]
    private static partial Regex LabelAlone();
}
