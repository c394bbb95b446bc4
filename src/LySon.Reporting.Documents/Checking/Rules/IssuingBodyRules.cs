using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 2: the superior body's lines are regular, the issuer's below them bold.</summary>
internal static class IssuingBodyRules
{
    private const string Box = "Ô số 2";

    public static void Look(Anatomy anatomy, Findings findings)
    {
        var lines = anatomy.Head.IssuingBody;
        var superior = lines.TakeWhile(line => !line.Style.Bold).ToList();
        var issuer = lines.Skip(superior.Count).ToList();
        findings.Capitals(Box, "tên cơ quan", lines);
        if (issuer.Count == 0 && lines.Count > 0)
            findings.Add(Box, "Kiểu chữ tên cơ quan ban hành", 1, $"{Findings.Quote(lines[^1])} không đậm", "tên cơ quan ban hành chữ đậm");
        findings.Look(Box, "tên cơ quan chủ quản", superior, 12, 13, bold: false, italic: false);
        findings.Look(Box, "tên cơ quan ban hành", issuer, 12, 13, bold: true, italic: false);
    }

    public static void Place(Anatomy anatomy, Findings findings)
    {
        if (Last(anatomy) is not { } last)
            return;
        findings.Centered(Box, "tên cơ quan", anatomy.Head.IssuingBody, last.Center, "các dòng canh giữa với nhau");
        if (anatomy.Head.NationalName is { } name && Math.Abs(anatomy.Head.IssuingBody[0].Baseline - name.Baseline) > Slack.Level)
            findings.Add(Box, "Vị trí tên cơ quan", 1, "không ngang dòng Quốc hiệu", "dòng đầu ngang với Quốc hiệu, bên trái trang đầu");
    }

    public static void Rule(Anatomy anatomy, Findings findings) => RuleCheck.Under(
        anatomy, findings, Box, "tên cơ quan", Last(anatomy), 1 / 3.0, 1 / 2.0, "kẻ ngang nét liền, dài từ 1/3 đến 1/2 dòng chữ");

    public static PaperLine? Last(Anatomy anatomy) => anatomy.Head.IssuingBody.LastOrDefault();
}
