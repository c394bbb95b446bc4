using LySon.Reporting.Core.Rollup;

namespace LySon.Reporting.UnitTests.Rollup;

public sealed class FigureTotalTests
{
    private static readonly FigureName Scans = new("1. Địa điểm", "Y tế", "Lượt quét", "lượt");
    private static readonly FigureName Share = new("2. Ứng dụng", "PC-Covid", "Tỷ lệ", "%");
    private static readonly FigureName Own = new("3. Khác", "Tàu cá", "Số tàu", "tàu");

    [Fact]
    public void What_comes_is_added_and_what_goes_is_taken_away_value_by_value()
    {
        FigureTotal[] kept = [FigureTotal.Of(Scans, 2, 953_0000, 3, 1, 0), FigureTotal.Of(Share, 4, 50_0000, 2, 0, 0)];
        FigureTotal[] come = [FigureTotal.Of(Scans, 1, 47_0000, 1, 0, 1), FigureTotal.Of(Own, 9, 0, 0, 1, 0)];
        FigureTotal[] gone = [FigureTotal.Of(Scans, 2, 300_0000, 1, 0, 0)];
        Assert.Equal(
            [FigureTotal.Of(Scans, 1, 700_0000, 3, 1, 1), FigureTotal.Of(Share, 4, 0, 2, 0, 0), FigureTotal.Of(Own, 9, 0, 0, 1, 0)],
            FigureTotal.Change(kept, come, gone));
    }

    [Fact]
    public void Without_a_value_left_the_sum_is_none_and_not_zero()
    {
        var left = FigureTotal.Change([FigureTotal.Of(Scans, 0, 12, 1, 0, 1)], [], [FigureTotal.Of(Scans, 0, 12, 1, 0, 0)]);
        Assert.Null(Assert.Single(left).Scaled);
    }

    [Fact]
    public void A_figure_that_no_report_has_any_longer_is_gone()
    {
        FigureTotal[] own = [FigureTotal.Of(Own, 3, 5, 1, 0, 0)];
        Assert.Equal([Scans], FigureTotal.Change([FigureTotal.Of(Scans, 0, 1, 1, 0, 0), .. own], [], own).Select(t => t.Name));
    }
}
