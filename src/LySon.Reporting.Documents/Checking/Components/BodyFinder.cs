using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Components;

/// <summary>Box 6: puts what stands on one baseline together, because wide blanks or changes of style have cut it.</summary>
internal static class BodyFinder
{
    public static IReadOnlyList<PaperLine> Find(IEnumerable<PaperLine> lines)
    {
        var whole = new List<PaperLine>();
        foreach (var line in lines.OrderBy(line => line.Page).ThenBy(line => Math.Round(line.Baseline, 1)).ThenBy(line => line.Left))
        {
            if (whole.Count > 0 && whole[^1].Page == line.Page && Math.Abs(whole[^1].Baseline - line.Baseline) < 0.2)
                whole[^1] = Joined(whole[^1], line);
            else
                whole.Add(line);
        }

        return whole;
    }

    private static PaperLine Joined(PaperLine left, PaperLine right) => left with
    {
        Text = $"{left.Text} {right.Text}",
        Right = right.Right,
        Style = left.Text.Length >= right.Text.Length ? left.Style : right.Style,
        Styles = [.. left.Styles.Union(right.Styles)],
    };
}
