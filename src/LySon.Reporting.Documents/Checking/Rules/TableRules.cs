using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;

namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>Tables: the decree gives no size; practice is 11 to 14 points, and the header again on every page.</summary>
internal static class TableRules
{
    private const string Box = "Ô số 6";

    public static void Size(Anatomy anatomy, Findings findings)
    {
        foreach (var page in anatomy.Paper.Pages)
        {
            if (page.Lines.FirstOrDefault(line => line.InGrid && line.Style.Size is < 11 - Slack.Size or > 14 + Slack.Size) is { } line)
                findings.Add(
                    Box, "Cỡ chữ trong bảng", page.Number, $"{Findings.Quote(line)} cỡ {Findings.Number(line.Style.Size)}", "cỡ 11 đến 14");
        }
    }

    public static void HeaderAgain(Anatomy anatomy, Findings findings)
    {
        PaperGrid? above = null;
        var header = "";
        foreach (var page in anatomy.Paper.Pages)
        {
            var first = page.Grids.Count > 0 ? page.Grids[0] : null;
            var goesOn = above is not null && first is not null && IsSame(above, first) && !HasTextBeside(anatomy, page, 0, first.Top);
            if (!goesOn && first is not null)
                header = Header(page, first);
            else if (goesOn && Header(page, first!) != header)
                findings.Add(Box, "Hàng tiêu đề của bảng", page.Number,
                    $"bảng tiếp theo bắt đầu bằng {Findings.Quote(Header(page, first!))}", "lặp lại hàng tiêu đề ở mỗi trang");
            if (page.Grids.Count > 1)
                header = Header(page, page.Grids[^1]);
            above = page.Grids.Count > 0 && !HasTextBeside(anatomy, page, page.Grids[^1].Bottom, page.Height) ? page.Grids[^1] : null;
        }
    }

    private static bool IsSame(PaperGrid above, PaperGrid grid) => above.Columns.Count == grid.Columns.Count
        && above.Columns.Zip(grid.Columns).All(pair => Math.Abs(pair.First - pair.Second) < Slack.Edge);

    private static bool HasTextBeside(Anatomy anatomy, PaperPage page, double top, double bottom) =>
        anatomy.Open.Any(line => line.Page == page.Number && line.Baseline > top && line.Baseline < bottom);

    private static string Header(PaperPage page, PaperGrid grid)
    {
        var bottom = grid.Rows.Count > 1 ? grid.Rows[1] : grid.Bottom;
        return string.Join(' ', page.Lines.Where(line => line.InGrid && line.Baseline > grid.Top && line.Baseline < bottom)
            .Select(line => line.Text));
    }
}
