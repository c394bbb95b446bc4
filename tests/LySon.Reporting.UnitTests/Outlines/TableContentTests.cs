using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.UnitTests.Outlines;

public sealed class TableContentTests
{
    private static readonly TableShape Shape = new(
        [new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true, Min: 0, Max: 50),
            new("Tỷ lệ", "%", ColumnKind.Decimal, Required: false)], ["Xã An Hải", "Xã An Vĩnh"]);

    [Fact]
    public void Zero_missing_and_not_applicable_are_printed_and_judged_apart()
    {
        var section = Section(new TableRow("Xã An Hải", [new(CellState.Value, 0), new(CellState.NotApplicable)]));
        var rows = section.Content.In(Shape);
        Assert.Equal(["0", "–", "", ""], rows.SelectMany(r => r.Cells).Select(c => c.Print()));
        Assert.Equal(["“Xã An Vĩnh”, cột “Số tổ” chưa có số liệu"], TableChecks.Of(section));
        Assert.True(TableChecks.HasMissing(section));
    }

    [Fact]
    public void A_figure_out_of_the_requesters_range_and_a_share_over_a_hundred_are_named()
    {
        var section = Section(new("Xã An Hải", [new(CellState.Value, 51), new(CellState.Value, 100.5m)]),
            new("Xã An Vĩnh", [new(CellState.Value, 3), new(CellState.Value, 100)]));
        Assert.Equal(["“Xã An Hải”, cột “Số tổ” lớn hơn mức cao nhất 50", "“Xã An Hải”, cột “Tỷ lệ” lớn hơn 100%"],
            TableChecks.Of(section));
        Assert.False(TableChecks.HasMissing(section));
    }

    [Fact]
    public void A_row_without_a_name_and_a_date_that_is_none_are_named_at_their_place_and_no_reason_excuses_them()
    {
        var section = new ReportSection
        {
            Position = 0, Kind = TypedTableSection.Kind, Table = new([new("Hạn", "", ColumnKind.Date, Required: true)], []),
            Content = new([new("", [new(CellState.Value, Text: "30/09/2021")]), new("Máy tính", [new(CellState.Value, Text: "31/9/2021")]),
                new("Mạng", [TableCell.Missing])]),
        };
        string[] wrong = ["dòng 1 chưa có tên", "“Máy tính”, cột “Hạn” không phải là ngày"];
        Assert.Equal(wrong, TableChecks.Wrong(section));
        Assert.Equal([.. wrong, "“Mạng”, cột “Hạn” chưa có số liệu"], TableChecks.Of(section));
        Assert.Equal([("row-0", "Dòng này chưa có tên."), ("cell-1-0", "Tháng 9 chỉ có 30 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày."),
            ("cell-2-0", "Chưa có số liệu.")],
            TableChecks.Doubts(section.Table, section.Content.In(section.Table)).Select(d => (d.Field(d.Row), d.Note)));
    }

    private static ReportSection Section(params IReadOnlyList<TableRow> rows) =>
        new() { Position = 0, Kind = TypedTableSection.Kind, Heading = "Tổ Covid cộng đồng", Table = Shape, Content = new(rows) };
}
