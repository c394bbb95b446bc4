using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Outlines;

public sealed class CellTextTests
{
    private static readonly TableColumn Whole = new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true, Min: 0, Max: 50);
    private static readonly TableColumn Share = new("Tỷ lệ", "%", ColumnKind.Decimal, Required: false);
    private static readonly TableColumn Words = new("Ghi chú", "", ColumnKind.Text, Required: false);

    [Theory]
    [InlineData("0", CellState.Value)]
    [InlineData("", CellState.Missing)]
    [InlineData("  ", CellState.Missing)]
    [InlineData("-", CellState.NotApplicable)]
    [InlineData("–", CellState.NotApplicable)]
    public void Zero_nothing_and_a_dash_are_three_things(string typed, CellState expected) =>
        Assert.Equal(expected, CellText.Parse(Whole, typed).Cell.State);

    [Fact]
    public void What_is_no_figure_of_the_column_is_refused_with_what_to_do()
    {
        Assert.Equal(CellText.NotWhole, CellText.Parse(Whole, "2,5").Error);
        Assert.Equal(DecimalText.NotANumber, CellText.Parse(Whole, "vài").Error);
        Assert.Equal(DecimalText.NotANumber, CellText.Parse(Share, "26.95").Error);
        Assert.Equal("Tối đa 4 chữ số sau dấu phẩy.", CellText.Parse(Share, "1,23456").Error);
        Assert.StartsWith("Ký tự", CellText.Parse(Words, "漢").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/9/2021", "01/09/2021")]
    [InlineData("30-09-2021", "30/09/2021")]
    [InlineData("cuối tháng 9", "cuối tháng 9")]
    public void A_date_is_written_one_way_and_one_that_is_none_is_kept(string typed, string kept) =>
        Assert.Equal((new TableCell(CellState.Value, Text: kept), null),
            CellText.Parse(new("Hạn", "", ColumnKind.Date, Required: true), typed));

    [Fact]
    public void A_figure_out_of_range_is_kept_for_the_checks_to_name() =>
        Assert.Equal((new TableCell(CellState.Value, 51), null), CellText.Parse(Whole, "51"));

    [Theory]
    [InlineData("1.250")]
    [InlineData("26,95")]
    [InlineData("–")]
    [InlineData("")]
    public void A_cell_stands_in_its_field_as_it_was_typed(string typed) =>
        Assert.Equal(typed, CellText.Of(CellText.Parse(Share, typed).Cell));
}
