using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Annex I, part I.1 and I.3: paper and margins. A PDF names no margins; they are where the text ends.</summary>
internal static class PageRules
{
    private const string Box = "Phần I";
    private const double A4Width = 210;
    private const double A4Height = 297;

    /// <summary>Millimetres between the top margin and the baseline of the first line below it: the least size has 11 pt.</summary>
    private const double FirstAscent = 0.89;

    /// <summary>
    /// A page may end early for the sake of what must stay together. Of this many pages that are followed by another, one at least ends
    /// within a line of the margin.
    /// </summary>
    private const int PagesThatShowTheMargin = 3;
    private const double OneLine = 8;

    public static void Paper(Anatomy anatomy, Findings findings)
    {
        foreach (var page in anatomy.Paper.Pages)
        {
            var (width, height) = (page.Width, page.Height);
            var turned = Math.Abs(width - A4Height) < 1 && Math.Abs(height - A4Width) < 1;
            if (turned && page.Grids.Count == 0)
                findings.Add(Box, "Hướng giấy", page.Number, "trang nằm ngang mà không có bảng",
                    "trang đứng; chỉ trang có bảng rộng mới nằm ngang");
            else if (!turned && (Math.Abs(width - A4Width) >= 1 || Math.Abs(height - A4Height) >= 1))
                findings.Add(Box, "Khổ giấy", page.Number, $"{Findings.Number(width)} x {Findings.Mm(height)}", "khổ A4 (210 x 297 mm)");
        }
    }

    public static void SideMargins(Anatomy anatomy, Findings findings)
    {
        var frame = anatomy.Sides;
        // Where the page is turned, the decree does not say which side is which.
        if (anatomy.FirstPage.Width > anatomy.FirstPage.Height)
            return;
        if (frame.Left is < 30 - Slack.Edge or > 35 + Slack.Edge)
            findings.Add(Box, "Lề trái", anatomy.FirstPage.Number, Findings.Mm(frame.Left), "30 đến 35 mm");
        foreach (var page in anatomy.Paper.Pages.Where(page => page.Height > page.Width))
        {
            var line = page.Lines.Where(line => line.Left < 30 - Slack.Edge && line.Left < frame.Left - Slack.Edge)
                .MinBy(line => line.Left);
            if (line is not null)
                findings.Add(Box, "Lề trái", page.Number, $"{Findings.Quote(line)} cách mép {Findings.Mm(line.Left)}", "30 đến 35 mm");
            var right = page.Width - page.Lines.Select(line => line.Right).Concat(page.Grids.Select(grid => grid.Right)).DefaultIfEmpty(0)
                .Max();
            if (right < 15 - Slack.Edge)
                findings.Add(Box, "Lề phải", page.Number, Findings.Mm(right), "15 đến 20 mm");
        }

        var widest = anatomy.FirstPage.Width - frame.Right;
        if (frame.IsRightKnown && widest > 20 + Slack.Edge)
            findings.Add(Box, "Lề phải", anatomy.FirstPage.Number, Findings.Mm(widest), "15 đến 20 mm");
    }

    public static void TopMargin(Anatomy anatomy, Findings findings)
    {
        var tops = anatomy.Paper.Pages.Select(page => (page.Number, Top: Top(anatomy, page))).Where(page => page.Top < double.MaxValue)
            .ToList();
        foreach (var (number, top) in tops.Where(page => page.Top < 20 - Slack.Edge))
            findings.Add(Box, "Lề trên", number, Findings.Mm(top), "20 đến 25 mm");
        if (tops.Count > 0 && tops.MinBy(page => page.Top) is var least && least.Top > 25 + Slack.Edge)
            findings.Add(Box, "Lề trên", least.Number, Findings.Mm(least.Top), "20 đến 25 mm");
    }

    public static void BottomMargin(Anatomy anatomy, Findings findings)
    {
        var bottoms = anatomy.Paper.Pages.Select(page => (page.Number, Bottom: Bottom(anatomy, page))).ToList();
        foreach (var (number, bottom) in bottoms.Where(page => page.Bottom < 20 - Slack.Edge))
            findings.Add(Box, "Lề dưới", number, Findings.Mm(bottom), "20 đến 25 mm");
        if (bottoms.Count > PagesThatShowTheMargin && bottoms.SkipLast(1).Min(page => page.Bottom) is var least && least > 25 + OneLine)
            findings.Add(Box, "Lề dưới", anatomy.FirstPage.Number, Findings.Mm(least), "20 đến 25 mm");
    }

    private static double Top(Anatomy anatomy, PaperPage page) => page.Lines.Where(line => !IsPageNumber(anatomy, line))
        .Select(line => line.Baseline - (line.Style.Size * FirstAscent * PaperReader.MmPerPoint))
        .Concat(page.Grids.Select(grid => grid.Top)).DefaultIfEmpty(double.MaxValue).Min();

    private static double Bottom(Anatomy anatomy, PaperPage page) => page.Height - page.Lines.Where(line => !IsPageNumber(anatomy, line))
        .Select(line => line.Baseline).Concat(page.Grids.Select(grid => grid.Bottom)).DefaultIfEmpty(0).Max();

    private static bool IsPageNumber(Anatomy anatomy, PaperLine line) => anatomy.PageNumbers.Any(number => number.Line == line);
}
