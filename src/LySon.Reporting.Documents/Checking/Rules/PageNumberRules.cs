using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Annex I, part I.7. An appendix numbers its own pages, from 1 (part III.1.e).</summary>
internal static class PageNumberRules
{
    private const string Box = "Phần I";
    private const string Rule = "Số trang";
    private const string Place = "đặt canh giữa trong lề trên";

    public static void Check(Anatomy anatomy, Findings findings)
    {
        var expected = 0;
        foreach (var page in anatomy.Paper.Pages)
        {
            expected++;
            var numbers = anatomy.PageNumbers.Where(number => number.Line.Page == page.Number).ToList();
            if (expected == 1)
                foreach (var number in numbers)
                    findings.Add(Box, Rule, page.Number, $"trang đầu có số trang {Findings.Quote(number.Line)}",
                        "không hiển thị số trang thứ nhất");
            else if (numbers.Count == 0)
                findings.Add(Box, Rule, page.Number, "không có số trang", $"số {expected}, {Place}");
            else
                Check(anatomy, page, numbers[0], expected, findings);
        }
    }

    private static void Check(Anatomy anatomy, PaperPage page, FoundNumber number, int expected, Findings findings)
    {
        var line = number.Line;
        if (number.Value != expected)
            findings.Add(Box, Rule, page.Number, Findings.Quote(line), $"chữ số Ả Rập {expected}");
        if (line.Baseline > page.Middle)
            findings.Add(Box, "Vị trí số trang", page.Number, "số trang ở cuối trang", Place);
        // Word processors centre it between the margins, others on the paper: both read as the middle.
        var (least, most) = (Math.Min(page.Middle, anatomy.Sides.Center), Math.Max(page.Middle, anatomy.Sides.Center));
        if (line.Center < least - Slack.Center || line.Center > most + Slack.Center)
            findings.Add(Box, "Vị trí số trang", page.Number, $"tâm số trang cách mép trái {Findings.Mm(line.Center)}", Place);
        findings.Look(Box, "số trang", [line], 13, 14, bold: false, italic: false);
    }
}
