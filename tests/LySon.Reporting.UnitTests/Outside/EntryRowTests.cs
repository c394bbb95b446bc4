using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Outside;

namespace LySon.Reporting.UnitTests.Outside;

public sealed class EntryRowTests
{
    private static readonly EntryTable Table = new("1. Máy tính", 0,
        [
            new("Toàn xã", new("Số máy", "chiếc", ColumnKind.WholeNumber, Required: true, Min: 0)),
            new("Toàn xã", new("Trong đó còn dùng", "chiếc", ColumnKind.WholeNumber, Required: true)),
        ], (1, 0));

    [Theory]
    [InlineData("31", "24", true)]
    [InlineData("28", "0", true)]
    [InlineData("28", "-", true)]
    [InlineData("28", "", false)]
    [InlineData("", "", false)]
    [InlineData("28", "29", false)]
    public void A_unit_is_complete_when_every_figure_that_is_asked_for_says_something_that_can_be(string all, string used, bool complete) =>
        Assert.Equal(complete, EntryRow.Of(Table, [all, used], []).IsComplete);

    [Theory]
    [InlineData("2.906,5", "", "Chỉ nhập số nguyên, ví dụ 3062 hoặc 3.062.")]
    [InlineData("-1", "", "Số liệu nhỏ hơn mức thấp nhất 0.")]
    [InlineData("22", "31", "Cột 2 lớn hơn cột 1, xem lại.")]
    public void A_figure_that_cannot_be_says_why(string all, string used, string sentence) =>
        Assert.Equal([sentence], EntryRow.Of(Table, [all, used], []).Cells.Select(c => c.Error).OfType<string>());

    [Fact]
    public void A_figure_far_above_the_round_before_is_doubted_and_taken_all_the_same()
    {
        var row = EntryRow.Of(Table, ["1730", "500"], [187, 200]);
        Assert.Equal(["Gấp 9 lần kỳ trước (187)"], row.Cells.Select(c => c.Doubt).OfType<string>());
        Assert.True(row.IsComplete);
    }

    [Fact]
    public void Nothing_is_missing_and_zero_is_a_figure()
    {
        var row = EntryRow.Of(Table, ["0", ""], []);
        Assert.Equal([CellState.Value, CellState.Missing], row.Cells.Select(c => c.Value.State));
        Assert.True(row.HasValues);
    }
}
