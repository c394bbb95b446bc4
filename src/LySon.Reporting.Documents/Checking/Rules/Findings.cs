using System.Globalization;
using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>What the rules found. Of one rule the first cases are enough: a wrong size in a thousand paragraphs is one mistake.</summary>
internal sealed class Findings
{
    private const int MostOfOneRule = 10;
    private const int LongestQuote = 60;

    private readonly List<LayoutFinding> all = [];
    private readonly Dictionary<(string, string), int> counts = [];

    public void Add(string box, string rule, int page, string found, string expected)
    {
        var count = counts.GetValueOrDefault((box, rule)) + 1;
        counts[(box, rule)] = count;
        if (count <= MostOfOneRule)
            all.Add(new LayoutFinding(box, rule, page, found, expected));
    }

    /// <summary>Size, weight and slant of a component, each line's once.</summary>
    public void Look(string box, string what, IEnumerable<PaperLine> lines, double least, double most, bool bold, bool italic)
    {
        foreach (var line in lines)
        {
            if (line.Styles.FirstOrDefault(style => style.Size < least - Slack.Size || style.Size > most + Slack.Size)
                is { Size: > 0 } wrong)
                Add(box, $"Cỡ chữ {what}", line.Page, $"{Quote(line)} cỡ {Number(wrong.Size)}", Sizes(least, most));
            if (line.Style.Bold != bold)
                Add(box, $"Kiểu chữ {what}", line.Page, $"{Quote(line)} {(bold ? "không đậm" : "chữ đậm")}",
                    bold ? "chữ đậm" : "chữ không đậm");
            if (line.Style.Italic != italic)
                Add(box, $"Kiểu chữ {what}", line.Page, $"{Quote(line)} {(italic ? "chữ đứng" : "chữ nghiêng")}",
                    italic ? "chữ nghiêng" : "chữ đứng");
        }
    }

    public void Capitals(string box, string what, IEnumerable<PaperLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsCapitals))
            Add(box, $"Chữ in hoa ở {what}", line.Page, $"{Quote(line)} có chữ thường", "viết toàn bộ bằng chữ in hoa");
    }

    public void NotCapitals(string box, string what, IEnumerable<PaperLine> lines)
    {
        foreach (var line in lines.Where(line => line.IsCapitals && line.Text.Count(char.IsLetter) > 1))
            Add(box, $"Chữ thường ở {what}", line.Page, $"{Quote(line)} viết in hoa",
                "viết bằng chữ thường, chỉ viết hoa chữ cái đầu và tên riêng");
    }

    /// <summary>Every line has its centre at <paramref name="center"/>.</summary>
    public void Centered(string box, string what, IEnumerable<PaperLine> lines, double center, string expected)
    {
        foreach (var line in lines.Where(line => Math.Abs(line.Center - center) > Slack.Center))
            Add(box, $"Vị trí {what}", line.Page, $"{Quote(line)} lệch {Mm(Math.Abs(line.Center - center))} so với trục giữa", expected);
    }

    public IReadOnlyList<LayoutFinding> InOrder() => [.. all.OrderBy(finding => finding.Page)];

    public static string Quote(PaperLine line) => Quote(line.Text);

    public static string Quote(string text) => text.Length <= LongestQuote ? $"“{text}”" : $"“{text[..LongestQuote].TrimEnd()}…”";

    public static string Number(double value) => OfficialSpelling.Number((decimal)value, 1);

    public static string Mm(double value) => Number(value) + " mm";

    public static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + "%";

    private static string Sizes(double least, double most) =>
        least < most ? $"cỡ {Number(least)} đến {Number(most)}" : $"cỡ {Number(least)}";
}
