using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>An entry of the lists of boxes 9a and 9b.</summary>
internal sealed record ListItem(PaperLine First, string Text)
{
    public bool IsDashed => Text.StartsWith("- ", StringComparison.Ordinal);
}

internal static class ListItems
{
    /// <summary>Lines that hang behind the first one's dash belong to it.</summary>
    public static List<ListItem> Of(IEnumerable<PaperLine> lines)
    {
        var items = new List<ListItem>();
        foreach (var line in lines)
        {
            if (items.Count > 0 && line.Left > items[^1].First.Left + 1)
                items[^1] = items[^1] with { Text = $"{items[^1].Text} {line.Text}" };
            else
                items.Add(new ListItem(line, line.Text));
        }

        return items;
    }

    public static void Punctuation(IReadOnlyList<ListItem> items, Findings findings, string box, string what)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (item, last) = (items[i], i == items.Count - 1);
            if (!item.IsDashed)
                findings.Add(box, $"Gạch đầu dòng ở {what}", item.First.Page, Findings.Quote(item.Text),
                    "mỗi nơi nhận bắt đầu bằng gạch đầu dòng “- ”");
            if (!item.Text.EndsWith(last ? '.' : ';'))
                findings.Add(box, $"Dấu câu ở {what}", item.First.Page, Findings.Quote(item.Text),
                    last ? "nơi nhận cuối kết thúc bằng dấu chấm" : "kết thúc bằng dấu chấm phẩy");
        }
    }
}
