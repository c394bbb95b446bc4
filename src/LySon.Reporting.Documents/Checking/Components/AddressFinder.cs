using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Box 9a: "Kính gửi:" and the names that hang behind it.</summary>
internal static class AddressFinder
{
    public const string Label = "kinh gui";

    /// <summary>Millimetres by which the names stand right of the label.</summary>
    private const double Hang = 3;

    /// <param name="above">Baseline of what stands above it: the title, or a letter's subject.</param>
    public static IReadOnlyList<PaperLine> Find(IReadOnlyList<PaperLine> lines, double above)
    {
        var first = lines.FirstOrDefault(line => line.Baseline > above + Slack.Level);
        if (first is null || !FoldedText.Starts(first.Text, Label))
            return [];
        var found = new List<PaperLine> { first };
        foreach (var line in lines.Where(line => line.Baseline > first.Baseline + Slack.Level))
        {
            if (line.Left < first.Left + Hang)
                break;
            found.Add(line);
        }

        return found;
    }
}
