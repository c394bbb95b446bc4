using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 3: "Số: 05/BC-UBND".</summary>
internal static partial class NumberRules
{
    private const string Box = "Ô số 3";
    private const string Example = "dạng “Số: 05/BC-UBND”: sau số là dấu /, trong ký hiệu là dấu -, không cách chữ";

    public static void Look(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.Number is not { } number)
            return;
        findings.Look(Box, "số, ký hiệu", [number], 13, 13, bold: false, italic: false);
        // A symbol too long for its column begins at the margin instead.
        if (IssuingBodyRules.Last(anatomy) is { } body && number.Left > anatomy.Sides.Left + Slack.Center)
            findings.Centered(Box, "số, ký hiệu", [number], body.Center, "canh giữa dưới tên cơ quan ban hành");
    }

    public static void Writing(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head.Number is not { } line)
            return;
        var match = Shape().Match(line.Text);
        if (!match.Success)
        {
            findings.Add(Box, "Cách viết số, ký hiệu", 1, Findings.Quote(line), Example);
            return;
        }

        var digits = match.Groups["number"].Value;
        if (digits.Length > 0 && digits != int.Parse(digits, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture))
            findings.Add(Box, "Cách viết số văn bản", 1, $"“{digits}”", "số nhỏ hơn 10 ghi thêm số 0 phía trước, số khác thì không");
    }

    public static void TypeCode(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Head is not { Number: { } number, TypeName: { } typeName } || HeadFinder.TypeOf(typeName) is not { Code: var code })
            return;
        var symbol = number.Text[(number.Text.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (!symbol.StartsWith(code + "-", StringComparison.Ordinal))
            findings.Add(Box, "Ký hiệu của văn bản", 1, $"“{symbol}” cho văn bản {Findings.Quote(typeName)}",
                $"ký hiệu bắt đầu bằng chữ viết tắt tên loại: “{code}-”");
    }

    // A draft has a gap instead of the number.
    [GeneratedRegex(@"^Số:\s*(?<number>\d{0,8})(?<=:[\s\d]*)(?<!\d\s+)/(?<symbol>\p{L}[\p{L}\d]*(-[\p{L}\d&.]+)*)$")]
    private static partial Regex Shape();
}
