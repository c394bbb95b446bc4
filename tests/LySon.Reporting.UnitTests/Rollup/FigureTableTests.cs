using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Rollup;

namespace LySon.Reporting.UnitTests.Rollup;

public sealed class FigureTableTests
{
    [Fact]
    public void Shares_and_averages_are_sums_over_sums()
    {
        var ratios = RoundRatio.Of(
        [
            Total(FigureTables.Adoption, "PC-Covid", FigureTables.Installed, 3_062),
            Total(FigureTables.Adoption, "PC-Covid", FigureTables.Smartphones, 11_360),
            Total(FigureTables.Venues, "Cơ quan", FigureTables.Scans, 653), Total(FigureTables.Venues, "Cơ quan", FigureTables.Created, 20),
            Total(FigureTables.Venues, "Chợ", FigureTables.Scans, 5), Total(FigureTables.Venues, "Chợ", FigureTables.Created, 0),
        ]);
        Assert.Equal([(26.95m, true), (32.65m, false)],
            ratios.Select(r => (Math.Round(r.Value, 2, MidpointRounding.AwayFromZero), r.IsShare)));
    }

    [Fact]
    public void A_column_without_any_value_has_no_total_which_is_not_zero()
    {
        var table = Assert.Single(
            FigureTable.Of([Total("2. Số máy", "Xã A", "Máy", null), Total("2. Số máy", "Xã B", "Máy", null),
            Total("2. Số máy", "Xã A", "Hỏng", 0)]));
        Assert.Equal("Số máy", table.Name);
        Assert.Equal([null, 0L], table.Columns.Select(table.Total));
    }

    [Fact]
    public void A_figure_goes_by_all_of_its_words_and_percentages_are_not_added()
    {
        Assert.NotEqual(new FigureName("a", "b", "c", "").Key, new FigureName("a", "b", "", "c").Key);
        Assert.False(new FigureName("a", "b", "c", "%").CanBeAdded);
    }

    private static FigureTotal Total(string table, string row, string column, long? value) =>
        new(new(table, row, column, ""), 0, value * FigureValue.Scale, value is null ? 0 : 1, 0, value is null ? 1 : 0);
}
