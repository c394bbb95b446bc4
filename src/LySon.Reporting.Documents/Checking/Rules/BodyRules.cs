using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Box 6: the text outside tables.</summary>
internal static partial class BodyRules
{
    private const string Box = "Ô số 6";

    // Times' own single line is 1.15 of the size; the decree allows up to 1.5 lines.
    private const double SingleLine = 1.15;
    private const double MostLines = 1.5;

    public static void Look(Anatomy anatomy, Findings findings)
    {
        foreach (var line in anatomy.Body)
        {
            if (line.Styles.FirstOrDefault(style => style.Size is < 13 - Slack.Size or > 14 + Slack.Size) is { Size: > 0 } wrong)
                findings.Add(Box, "Cỡ chữ nội dung", line.Page, $"{Findings.Quote(line)} cỡ {Findings.Number(wrong.Size)}", "cỡ 13 đến 14");
        }

        var sizes = anatomy.Body.GroupBy(line => line.Style.Size).OrderByDescending(group => group.Count()).ToList();
        if (sizes is [var usual, var other, ..])
            findings.Add(Box, "Cỡ chữ thống nhất", other.First().Page, $"{Findings.Quote(other.First())} cỡ {Findings.Number(other.Key)}",
                $"một cỡ chữ trong nội dung: {Findings.Number(usual.Key)}");
    }

    public static void Indent(Anatomy anatomy, Findings findings)
    {
        foreach (var paragraph in anatomy.Paragraphs.Where(paragraph => !paragraph.IsCentered(anatomy.Sides)
            && IsWhole(anatomy, paragraph)))
        {
            var indent = paragraph.First.Left - anatomy.Sides.Left;
            if (Math.Abs(indent - 10) > Slack.Edge && Math.Abs(indent - 12.7) > Slack.Edge)
                findings.Add(Box, "Lùi đầu dòng", paragraph.First.Page, $"{Findings.Mm(indent)} ở {Findings.Quote(paragraph.First)}",
                    "1 cm hoặc 1,27 cm");
        }
    }

    public static void Gaps(Anatomy anatomy, Findings findings)
    {
        var distances = anatomy.Paragraphs.SelectMany(paragraph => paragraph.Distances).Select(pair => pair.Distance).Order().ToList();
        foreach (var paragraph in anatomy.Paragraphs)
        {
            if (paragraph.Above is not { } above)
                continue;
            var line = distances.Count > 0 ? distances[distances.Count / 2]
                : SingleLine * paragraph.First.Style.Size * PaperReader.MmPerPoint;
            var gap = (above - line) / PaperReader.MmPerPoint;
            if (gap < 6 - Slack.Gap)
                findings.Add(Box, "Khoảng cách giữa các đoạn", paragraph.First.Page,
                    $"{Findings.Number(gap)} pt trước {Findings.Quote(paragraph.First)}", "ít nhất 6 pt");
        }
    }

    public static void LineSpacing(Anatomy anatomy, Findings findings)
    {
        foreach (var paragraph in anatomy.Paragraphs)
        {
            foreach (var (line, distance) in paragraph.Distances.Take(1))
            {
                var lines = distance / PaperReader.MmPerPoint / line.Style.Size / SingleLine;
                if (lines is < 0.97 or > MostLines + 0.03)
                    findings.Add(Box, "Khoảng cách giữa các dòng", line.Page, $"{Findings.Number(lines)} dòng ở {Findings.Quote(line)}",
                        "từ dòng đơn đến 1,5 dòng");
            }
        }
    }

    /// <summary>A forced line break or a word too long for the line leaves a line short; most lines of a paragraph are full.</summary>
    public static void Justified(Anatomy anatomy, Findings findings)
    {
        foreach (var paragraph in anatomy.Paragraphs.Where(paragraph => paragraph.Lines.Count >= 3 && !paragraph.IsCentered(anatomy.Sides)))
        {
            var full = paragraph.Lines.SkipLast(1).ToList();
            // What has no blank cannot be stretched.
            var ragged = full.Count(line => line.Right < anatomy.Sides.Right - Slack.Center
                && line.Text.Contains(' ', StringComparison.Ordinal));
            if (ragged * 2 > full.Count)
                findings.Add(Box, "Canh đều hai lề", paragraph.First.Page,
                    $"{ragged} dòng của đoạn {Findings.Quote(paragraph.First)} không tới lề phải", "canh đều cả hai lề");
        }
    }

    public static void ClosingMark(Anatomy anatomy, Findings findings)
    {
        if (anatomy.Body.Count > 0 && anatomy.Body[^1] is var last && !Closing().IsMatch(last.Text))
            findings.Add(Box, "Kết thúc nội dung", last.Page, Findings.Quote(last.Text.Length > 40 ? "…" + last.Text[^40..] : last.Text),
                "kết thúc bằng “./.”");
    }

    /// <summary>False for the rest of a paragraph that a table or a page has cut from its beginning.</summary>
    private static bool IsWhole(Anatomy anatomy, PaperParagraph paragraph)
    {
        var index = 0;
        while (anatomy.Body[index] != paragraph.First)
            index++;
        return index == 0 || anatomy.Body[index - 1].Page == paragraph.First.Page || paragraph.First.Left > anatomy.Sides.Left + Slack.Edge;
    }

    // The initials of who typed it may follow.
    [GeneratedRegex(@"\./\.(\s*\p{Lu}{1,5})?$")]
    private static partial Regex Closing();
}
