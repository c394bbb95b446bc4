using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>
/// The address to check the document at, beside its QR symbol. The decree has no rule for it; it is no part of the recipients above it.
/// </summary>
internal static class VerificationFinder
{
    public static IEnumerable<PaperLine> Find(Paper paper, FoundContact contact)
    {
        var lines = paper.Last.Open.ToList();
        var first = lines.FirstOrDefault(line => FoldedText.Starts(line.Text, "kiem tra tinh xac thuc"));
        return first is null ? [] : lines.Where(line => line.Baseline > first.Baseline - Slack.Level && !contact.Lines.Contains(line));
    }
}
