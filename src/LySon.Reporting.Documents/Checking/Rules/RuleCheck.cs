using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>The rules that are drawn under boxes 1, 2 and 5a.</summary>
internal static class RuleCheck
{
    /// <summary>Millimetres below a baseline within which a rule reads as an underline.</summary>
    private const double Underline = 0.9;

    public static void Under(
        Anatomy anatomy, Findings findings, string box, string what, PaperLine? line, double least, double most, string expected)
    {
        if (line is null)
            return;
        var name = $"Đường kẻ dưới {what}";
        if (anatomy.RuleUnder(line) is not { } rule)
        {
            var dashes = anatomy.Open.Any(other => other.Page == line.Page && other.Baseline > line.Baseline
                && other.Baseline < line.Baseline + 8
                && other.Left >= line.Left - 6 && other.Right <= line.Right + 6
                    && other.Text.All(c => c is '-' or '_' or '–' or '—' or '.' or '*' or ' '));
            findings.Add(box, name, line.Page, dashes ? "kẻ bằng dấu gạch" : "không có đường kẻ", expected);
            return;
        }

        var share = rule.Width / line.Width;
        if (share < least - Slack.Share || share > most + Slack.Share)
            findings.Add(box, $"Độ dài đường kẻ dưới {what}", line.Page,
                $"{Findings.Mm(rule.Width)}, bằng {Findings.Percent(share)} dòng chữ", expected);
        if (Math.Abs(rule.Center - line.Center) > Slack.Center)
            findings.Add(box, $"Vị trí đường kẻ dưới {what}", line.Page, $"lệch {Findings.Mm(Math.Abs(rule.Center - line.Center))}",
                "cân đối dưới dòng chữ");
        if (rule.Top - line.Baseline < Underline)
            findings.Add(box, name, line.Page, "gạch chân sát chữ", expected);
        if (rule.IsDashed)
            findings.Add(box, name, line.Page, "nét đứt", "nét liền");
    }
}
