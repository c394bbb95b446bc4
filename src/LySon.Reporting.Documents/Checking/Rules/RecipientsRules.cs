using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 9b: "Nơi nhận:" and its list.</summary>
internal static class RecipientsRules
{
    private const string Box = "Ô số 9b";
    private const string Label = "Nơi nhận:";
    private const string Archive = "- Lưu:";

    public static void Title(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Closing.Title is not { } title)
            return;
        findings.Look(Box, "“Nơi nhận”", [title], 12, 12, bold: true, italic: true);
        if (title.Text != Label)
            findings.Add(Box, "Cách viết Nơi nhận", title.Page, Findings.Quote(title), $"“{Label}”");
        if (title.Left > anatomy.Sides.Left + Slack.Center)
            findings.Add(Box, "Vị trí Nơi nhận", title.Page, $"cách lề trái {Findings.Mm(title.Left - anatomy.Sides.Left)}", "sát lề trái");
        if (anatomy.Closing.Authority is [var authority, ..] && (authority.Page != title.Page
            || Math.Abs(authority.Baseline - title.Baseline) > Slack.Level * 2))
            findings.Add(Box, "Vị trí Nơi nhận", title.Page, $"không ngang dòng {Findings.Quote(authority)}",
                "ngang hàng với quyền hạn, chức vụ của người ký");
    }

    public static void List(Anatomy anatomy, Findings findings)
    {
        var lines = anatomy.Closing.Recipients;
        findings.Look(Box, "danh sách nơi nhận", lines, 11, 11, bold: false, italic: false);
        var items = ListItems.Of(lines);
        ListItems.Punctuation(items, findings, Box, "Nơi nhận");
        if (items is [.., var last] && !last.Text.StartsWith(Archive, StringComparison.Ordinal))
            findings.Add(Box, "Nơi lưu", last.First.Page, Findings.Quote(last.Text),
                "dòng cuối ghi nơi lưu: “- Lưu: VT, đơn vị soạn thảo.”");
        foreach (var item in items.Where(item => item.First.Left > anatomy.Sides.Left + Slack.Center * 2))
            findings.Add(Box, "Vị trí danh sách nơi nhận", item.First.Page, Findings.Quote(item.Text), "gạch đầu dòng sát lề trái");
    }
}
