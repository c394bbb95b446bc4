using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 5a: type name, abstract and the rule under it.</summary>
internal static class TitleRules
{
    private const string Box = "Ô số 5a";

    // The middle of the text with the narrowest and the widest margins that the decree allows.
    private const double LeastCenter = 110;
    private const double MostCenter = 115;

    public static void TypeName(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.TypeName is not { } name)
            return;
        findings.Look(Box, "tên loại", [name], 13, 14, bold: true, italic: false);
        findings.Capitals(Box, "tên loại", [name]);
        var middle = anatomy.Sides.IsRightKnown ? anatomy.Sides.Center : Math.Clamp(name.Center, LeastCenter, MostCenter);
        findings.Centered(Box, "tên loại", [name], middle, "canh giữa trang");
    }

    public static void Abstract(Anatomy anatomy, Findings findings)
    {
        var lines = anatomy.Head.Abstract;
        findings.Look(Box, "trích yếu", lines, 13, 14, bold: true, italic: false);
        findings.NotCapitals(Box, "trích yếu", lines);
        if (anatomy.Head.TypeName is { } name)
            findings.Centered(Box, "trích yếu", lines, name.Center, "canh giữa dưới tên loại");
    }

    public static void Rule(Anatomy anatomy, Findings findings) => RuleCheck.Under(
        anatomy, findings, Box, "trích yếu", anatomy.Head.Abstract.LastOrDefault(), 1 / 3.0, 1 / 2.0,
        "kẻ ngang nét liền, dài từ 1/3 đến 1/2 dòng chữ");
}
