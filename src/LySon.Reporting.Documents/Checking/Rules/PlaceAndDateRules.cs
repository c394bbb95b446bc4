using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 4: "Lý Sơn, ngày 03 tháng 02 năm 2021".</summary>
internal static partial class PlaceAndDateRules
{
    private const string Box = "Ô số 4";

    public static void Look(Anatomy anatomy, Findings findings)
    {
        var lines = anatomy.Head.PlaceAndDate;
        findings.Look(Box, "địa danh và thời gian", lines, 13, 14, bold: false, italic: true);
        findings.NotCapitals(Box, "địa danh và thời gian", lines);
        if (lines.Count == 0)
            return;
        // A draft's last gap leaves no trace, so that its text seems to stand off the middle.
        // A symbol too long for its column pushes the date aside.
        if (anatomy.Head.NationalName is { } name && !(anatomy.Head.Number?.Right > name.Left)
            && !lines[^1].Text.EndsWith("năm", StringComparison.Ordinal))
            findings.Centered(Box, "địa danh và thời gian", lines, name.Center, "canh giữa dưới Quốc hiệu và Tiêu ngữ");
        if (anatomy.Head.Number is { } number && Math.Abs(number.Baseline - lines[0].Baseline) > Slack.Level)
            findings.Add(Box, "Vị trí địa danh và thời gian", 1,
                $"lệch dòng {Findings.Mm(Math.Abs(number.Baseline - lines[0].Baseline))} so với số, ký hiệu",
                "trên cùng một dòng với số, ký hiệu");
    }

    public static void Writing(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.PlaceAndDate.Count == 0)
            return;
        var text = string.Join(' ', anatomy.Head.PlaceAndDate.Select(line => line.Text));
        if (Shape().Match(text) is not { Success: true } match)
            findings.Add(Box, "Cách viết địa danh và thời gian", 1, Findings.Quote(text), "dạng “Địa danh, ngày 10 tháng 11 năm 2021”");
        else if (match.Groups["day"].Value is { Length: > 0 } day && match.Groups["month"].Value is { Length: > 0 } month)
            Date(day, month, match.Groups["year"].Value, findings);
    }

    private static void Date(string day, string month, string year, Findings findings)
    {
        if (!DateOnly.TryParse($"{year}-{month}-{day}", CultureInfo.InvariantCulture, out _))
            findings.Add(Box, "Ngày ban hành", 1, $"ngày {day} tháng {month} năm {year}", "ngày có thật");
        else if (!DateWriting.IsOfficial(day, month))
            findings.Add(Box, "Cách viết ngày, tháng", 1, $"ngày {day} tháng {month}",
                DateWriting.Expected(day, month, "ngày ", " tháng "));
    }

    // A draft has gaps instead of day and month.
    [GeneratedRegex(@"^[^,]+, ngày\s+(?<day>\d{0,2})\s*tháng\s+(?<month>\d{0,2})\s*năm(\s+(?<year>\d{4}))?$")]
    private static partial Regex Shape();
}
