using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 9a: one recipient on the line of "Kính gửi:", several below it with their dashes under the colon.</summary>
internal static class AddressRules
{
    private const string Box = "Ô số 9a";
    private const string Label = "Kính gửi:";

    /// <summary>Millimetres between the colon and the dash under it.</summary>
    private const double UnderColon = 1.6;

    public static void Check(Anatomy anatomy, Findings findings)
    {
        var lines = anatomy.Head.Address;
        if (lines.Count == 0)
            return;
        findings.Look(Box, "Kính gửi", lines, 13, 14, bold: false, italic: false);
        if (!lines[0].Text.StartsWith(Label, StringComparison.Ordinal))
            findings.Add(Box, "Cách viết Kính gửi", 1, Findings.Quote(lines[0]), "“Kính gửi:” bằng chữ thường, có dấu hai chấm");
        if (lines[0].Text.Trim().Length > Label.Length)
            One(lines, findings);
        else
            Several(lines, findings);
    }

    private static void One(IReadOnlyList<PaperLine> lines, Findings findings)
    {
        var text = string.Join(' ', lines.Select(line => line.Text));
        if (text[Label.Length..].TrimStart().StartsWith('-'))
            findings.Add(Box, "Trình bày Kính gửi", 1, Findings.Quote(text), "nhiều nơi nhận thì mỗi nơi một dòng, bắt đầu từ dòng dưới");
        if (!text.EndsWith('.'))
            findings.Add(Box, "Dấu câu sau Kính gửi", 1, Findings.Quote(lines[^1]), "kết thúc bằng dấu chấm");
    }

    private static void Several(IReadOnlyList<PaperLine> lines, Findings findings)
    {
        var items = ListItems.Of(lines.Skip(1));
        if (items.Count < 2)
            findings.Add(Box, "Trình bày Kính gửi", 1, $"{items.Count} nơi nhận ở dòng dưới",
                "một nơi nhận thì trình bày trên cùng một dòng với “Kính gửi:”");
        ListItems.Punctuation(items, findings, Box, "Kính gửi");
        foreach (var item in items.Where(item => item.IsDashed && Math.Abs(item.First.Left - lines[0].Right) > UnderColon))
            findings.Add(Box, "Vị trí gạch đầu dòng", 1,
                $"{Findings.Quote(item.First)} cách dấu hai chấm {Findings.Mm(Math.Abs(item.First.Left - lines[0].Right))}",
                "gạch đầu dòng thẳng dưới dấu hai chấm");
    }
}
