using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 13 (Annex I, part III.4): the issuer's address.</summary>
internal static class ContactRules
{
    private const string Box = "Ô số 13";
    private const string What = "địa chỉ cơ quan";

    /// <summary>Millimetres of the narrowest text that the margins allow.</summary>
    private const double LeastText = 155;

    public static void Check(Anatomy anatomy, Findings findings)
    {
        var (lines, rule) = anatomy.Contact;
        if (lines.Count == 0)
            return;
        findings.Look(Box, What, lines, 11, 12, bold: false, italic: false);
        findings.NotCapitals(Box, What, lines);
        if (lines[0].Page != 1)
            findings.Add(Box, $"Vị trí {What}", lines[0].Page, $"ở trang {lines[0].Page}", "ở cuối trang thứ nhất");
        if (rule is null)
            findings.Add(Box, $"Đường kẻ trên {What}", lines[0].Page, "không có đường kẻ",
                "dưới một đường kẻ nét liền dài hết chiều ngang vùng trình bày");
        else
            Rule(anatomy.Sides, lines[0].Page, rule, findings);
    }

    private static void Rule(TextSides sides, int page, PaperRule rule, Findings findings)
    {
        var width = sides.IsRightKnown ? sides.Right - sides.Left : LeastText;
        if (rule.Width < width - Slack.Center)
            findings.Add(Box, $"Độ dài đường kẻ trên {What}", page, Findings.Mm(rule.Width),
                $"hết chiều ngang vùng trình bày, {Findings.Mm(width)}");
        if (rule.IsDashed)
            findings.Add(Box, $"Đường kẻ trên {What}", page, "nét đứt", "nét liền");
    }
}
