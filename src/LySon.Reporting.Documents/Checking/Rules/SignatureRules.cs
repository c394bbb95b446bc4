using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Boxes 7a and 7b: authority and position, room for signature and seal, name.</summary>
internal static partial class SignatureRules
{
    /// <summary>Millimetres between the last position's baseline and the name's: four lines, room for a signature.</summary>
    private const double LeastRoom = 20;

    public static void Authority(Anatomy anatomy, Findings findings)
    {
        const string box = "Ô số 7a";
        var lines = anatomy.Closing.Authority;
        findings.Look(box, "quyền hạn, chức vụ", lines, 13, 14, bold: true, italic: false);
        findings.Capitals(box, "quyền hạn, chức vụ", lines);
        if (lines.Count == 0)
            return;
        findings.Centered(box, "quyền hạn, chức vụ", lines, lines[0].Center, "các dòng canh giữa với nhau ở nửa phải trang");
        foreach (var line in lines.Where(line => WrongPrefix().IsMatch(line.Text)))
            findings.Add(box, "Cách viết quyền hạn", line.Page, Findings.Quote(line),
                "TM., Q., KT., TL. hoặc TUQ., có dấu chấm và cách chữ");
    }

    public static void Signer(Anatomy anatomy, Findings findings)
    {
        const string box = "Ô số 7b";
        var (authority, signer) = (anatomy.Closing.Authority, anatomy.Closing.Signer);
        findings.Look(box, "họ tên người ký", signer, 13, 14, bold: true, italic: false);
        findings.NotCapitals(box, "họ tên người ký", signer);
        if (signer.Count == 0 || authority.Count == 0)
            return;
        findings.Centered(box, "họ tên người ký", signer, authority[0].Center, "canh giữa dưới quyền hạn, chức vụ");
        var room = signer[0].Baseline - authority[^1].Baseline;
        if (signer[0].Page == authority[^1].Page && room < LeastRoom)
            findings.Add(box, "Khoảng trống chữ ký", signer[0].Page, Findings.Mm(room), "đủ chỗ cho chữ ký và dấu, ít nhất 20 mm");
        foreach (var line in signer.Where(line => AcademicTitle().IsMatch(line.Text)))
            findings.Add(box, "Học hàm, học vị", line.Page, Findings.Quote(line), "không ghi học hàm, học vị trước họ tên người ký");
    }

    [GeneratedRegex(@"^(T/M|K/T|T/L|TM|KT|TL|TUQ|Q)(?=[\s/]|$)(?!\.)|^(TM|KT|TL|TUQ|Q)\.\S", RegexOptions.IgnoreCase)]
    private static partial Regex WrongPrefix();

    [GeneratedRegex(@"^((GS|PGS|TS|ThS|Th\.S|BS|BSCK\w*|KS|CN|DS)[.\s]|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Ông |Bà )",
        RegexOptions.IgnoreCase)]
    private static partial Regex AcademicTitle();
}
