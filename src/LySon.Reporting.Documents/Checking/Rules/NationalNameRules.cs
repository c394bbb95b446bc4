using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 1: national name, motto and the rule under it.</summary>
internal static class NationalNameRules
{
    private const string Box = "Ô số 1";
    private const string NameText = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string MottoText = "Độc lập - Tự do - Hạnh phúc";

    public static void Name(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.NationalName is not { } name)
            return;
        findings.Look(Box, "Quốc hiệu", [name], 12, 13, bold: true, italic: false);
        if (FoldedText.Fold(name.Text) != FoldedText.Fold(NameText))
            findings.Add(Box, "Quốc hiệu trên một dòng", 1, Findings.Quote(name), $"“{NameText}” trên cùng một dòng");
        else if (name.Text != NameText)
            findings.Add(Box, "Cách viết Quốc hiệu", 1, Findings.Quote(name), $"“{NameText}”");
    }

    public static void Motto(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.Motto is not { } motto)
            return;
        findings.Look(Box, "Tiêu ngữ", [motto], 13, 14, bold: true, italic: false);
        if (motto.Text != MottoText)
            findings.Add(Box, "Cách viết Tiêu ngữ", 1, Findings.Quote(motto), $"“{MottoText}”, gạch nối có cách chữ");
        if (anatomy.Head.NationalName is not { } name)
            return;
        findings.Centered(Box, "Tiêu ngữ", [motto], name.Center, "canh giữa dưới Quốc hiệu");
        var lines = (motto.Baseline - name.Baseline) / PaperReader.MmPerPoint / motto.Style.Size;
        if (lines > 1.4)
            findings.Add(Box, "Khoảng cách Quốc hiệu và Tiêu ngữ", 1, $"{Findings.Number(lines / 1.15)} dòng", "cách nhau dòng đơn");
    }

    public static void Rule(Anatomy anatomy, Findings findings) => RuleCheck.Under(
        anatomy, findings, Box, "Tiêu ngữ", anatomy.Head.Motto, 1, 1, "kẻ ngang nét liền, dài bằng dòng Tiêu ngữ");
}
