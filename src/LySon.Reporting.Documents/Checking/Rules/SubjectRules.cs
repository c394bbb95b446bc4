using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 5b: the subject of a letter, "V/v …" under number and symbol.</summary>
internal static class SubjectRules
{
    private const string Box = "Ô số 5b";
    private const string Label = "V/v ";

    public static void Check(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head is not { Number: { } number, Subject: [var first, ..] lines })
            return;
        findings.Look(Box, "trích yếu công văn", lines, 12, 13, bold: false, italic: false);
        findings.NotCapitals(Box, "trích yếu công văn", lines);
        // A number too long for its column begins at the margin, and has its middle further right.
        var middle = number.Left > anatomy.Sides.Left + Slack.Center ? number.Center
            : IssuingBodyRules.Last(anatomy)?.Center ?? number.Center;
        findings.Centered(Box, "trích yếu công văn", lines, middle, "canh giữa dưới số và ký hiệu");
        if (!first.Text.StartsWith(Label, StringComparison.Ordinal))
            findings.Add(Box, "Cách viết trích yếu công văn", 1, Findings.Quote(first), "bắt đầu bằng “V/v”");
    }
}
