using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Annex I, part I.4: Times New Roman, Unicode, black.</summary>
internal static class FontRules
{
    private const string Box = "Phần I";

    public static void Family(Anatomy anatomy, Findings findings)
    {
        foreach (var page in anatomy.Paper.Pages)
        {
            var wrong = page.Lines.SelectMany(line => line.Styles.Select(style => (Line: line, style.Family)))
                .Where(used => !FontName.IsOfficial(used.Family)).DistinctBy(used => used.Family);
            foreach (var (line, family) in wrong)
                findings.Add(Box, "Phông chữ", page.Number, $"{family} ở {Findings.Quote(line)}", "Times New Roman, bộ mã Unicode");
        }
    }

    public static void Colour(Anatomy anatomy, Findings findings)
    {
        foreach (var page in anatomy.Paper.Pages)
        {
            var line = page.Lines.FirstOrDefault(line => line.Styles.Any(style => !style.IsBlack) && !StampFinder.IsStamp(line));
            if (line is not null)
                findings.Add(Box, "Màu chữ", page.Number, $"{Findings.Quote(line)} không phải màu đen", "chữ màu đen");
            var turned = page.Lines.FirstOrDefault(line => line.Styles.Any(style => !style.IsUpright));
            if (turned is not null)
                findings.Add(Box, "Hướng chữ", page.Number, $"{Findings.Quote(turned)} bị xoay", "chữ nằm ngang");
        }
    }

    /// <summary>Private-use and replacement characters come from fonts of the time before Unicode, or without a way back to it.</summary>
    public static void Unicode(Anatomy anatomy, Findings findings)
    {
        foreach (var page in anatomy.Paper.Pages)
        {
            var line = page.Lines.FirstOrDefault(line => line.Text.Any(c => c is '\uFFFD' or '\0' or (>= '\uE000' and <= '\uF8FF')));
            if (line is not null)
                findings.Add(Box, "Bộ mã ký tự", page.Number, $"{Findings.Quote(line)} có ký tự không đọc được",
                    "bộ mã ký tự Unicode theo TCVN 6909:2001");
        }
    }
}
