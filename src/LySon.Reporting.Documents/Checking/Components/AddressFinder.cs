using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Box 9a: "Kính gửi:" and the names that hang behind it.</summary>
internal static class AddressFinder
{
    public const string Label = "kinh gui";

    /// <summary>Millimetres by which the names stand right of the label.</summary>
    private const double Hang = 3;

    public static IReadOnlyList<PaperLine> Find(IReadOnlyList<PaperLine> lines, PaperLine? title)
    {
        var first = lines.FirstOrDefault(line => line.Baseline > (title?.Baseline ?? 0) + Slack.Level);
        if (first is null || !Words.Starts(first.Text, Label))
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
