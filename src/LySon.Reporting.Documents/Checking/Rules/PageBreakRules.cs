using LySon.Reporting.Documents.Checking.Components;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Faults of page ends that readers notice at once.</summary>
internal static class PageBreakRules
{
    private const string Box = "Ô số 6";

    public static void StrandedHeading(Anatomy anatomy, Findings findings)
    {
        for (var i = 0; i < anatomy.Paragraphs.Count - 1; i++)
        {
            var (heading, next) = (anatomy.Paragraphs[i], anatomy.Paragraphs[i + 1]);
            var lastOnPage = !anatomy.PageOf(heading.Last).Grids.Any(grid => grid.Top > heading.Last.Baseline);
            // A table that begins on the next page leaves the heading alone as well.
            if (heading.IsBold && heading.Last.Page < anatomy.Paper.Last.Number && lastOnPage && next.First.Page > heading.Last.Page)
                findings.Add(Box, "Tiêu đề ở cuối trang", heading.Last.Page, Findings.Quote(heading.First),
                    "tiêu đề nằm cùng trang với nội dung đi sau");
        }
    }

    public static void LonelyWord(Anatomy anatomy, Findings findings)
    {
        foreach (var paragraph in anatomy.Paragraphs.Where(paragraph => paragraph.Lines.Count > 1))
        {
            var (before, last) = (paragraph.Lines[^2], paragraph.Last);
            if (before.Page != last.Page && !last.Text.Contains(' ', StringComparison.Ordinal))
                findings.Add(Box, "Từ đứng riêng ở đầu trang", last.Page, Findings.Quote(last),
                    "ít nhất hai dòng của đoạn chuyển sang trang sau");
        }
    }

    public static void TornSignature(Anatomy anatomy, Findings findings)
    {
        var closing = anatomy.Closing;
        if (closing.Authority is not [var authority, ..])
            return;
        if (anatomy.Body.Count > 0 && anatomy.Body[^1].Page < authority.Page && anatomy.PageOf(authority).Grids.Count == 0)
            findings.Add("Ô số 7a", "Phần ký tách rời nội dung", authority.Page, "trang ký không có dòng nội dung nào",
                "phần ký cùng trang với ít nhất hai dòng cuối của nội dung");
        if (closing.Signer is [var signer, ..] && signer.Page != authority.Page)
            findings.Add("Ô số 7b", "Phần ký tách rời", signer.Page, $"{Findings.Quote(signer)} ở trang khác",
                "quyền hạn, chức vụ và họ tên người ký trên cùng một trang");
    }
}
