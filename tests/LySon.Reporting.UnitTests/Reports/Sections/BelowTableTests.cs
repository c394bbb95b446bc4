using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.UnitTests.Reports.Sections;

/// <summary>A table beside the sums of the units below.</summary>
public sealed class BelowTableTests
{
    private const int Asked = 5;

    private static readonly TableShape Shape = new TableShape(
        [new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true), new("Tỷ lệ", "%", ColumnKind.Decimal, Required: false)],
        ["Xã An Hải", "Xã An Vĩnh"]).Keyed();

    [Fact]
    public void Sums_are_taken_over_and_what_the_units_say_nothing_of_stays()
    {
        var section = Section(Row("Xã An Hải", 1, 50), Row("Xã An Vĩnh", 2, 60));
        var taken = BelowTable.Take(section, Below(Figure("Xã An Hải", 7)));
        Assert.Equal("Xã An Hải: 7; 50\nXã An Vĩnh: 2; 60", taken.ToString());
        Assert.Equal("Xã An Hải: –; 50\nXã An Vĩnh: 2; 60", BelowTable.Take(section, Below(Figure("Xã An Hải", null))).ToString());
    }

    [Fact]
    public void Where_the_agency_names_its_rows_those_of_the_units_join_them()
    {
        var section = Section(Row("Xã An Hải", 1, 50));
        section.Table = Shape with { Rows = [] };
        var below = Below(Figure("Xã An Bình", 4), Figure("Xã An Hải", 7));
        Assert.Equal(["“Xã An Hải”, cột “Số tổ” ghi 1, cấp dưới cộng lại 7", "cấp dưới có dòng “Xã An Bình” chưa ghi trong bảng"],
            Doubts(section, below));
        Assert.Equal("Xã An Hải: 7; 50\nXã An Bình: 4; ", BelowTable.Take(section, below).ToString());
    }

    [Fact]
    public void A_table_that_says_what_the_units_say_is_not_in_doubt() => Assert.Empty(Doubts(
        Section(Row("Xã An Hải", 7, 50), Row("Xã An Vĩnh", null, 60)), Below(Figure("Xã An Hải", 7), Figure("Xã An Vĩnh", null))));

    [Fact]
    public void Each_difference_is_named_with_both_figures()
    {
        var section = Section(Row("Xã An Hải", 5, 50), Row("Xã An Vĩnh", null, null));
        Assert.Equal(["“Xã An Hải”, cột “Số tổ” ghi 5, cấp dưới cộng lại 7", "“Xã An Vĩnh”, cột “Số tổ” chưa có số, cấp dưới cộng lại 2"],
            Doubts(section, Below(Figure("Xã An Hải", 7), Figure("Xã An Vĩnh", 2))));
        Assert.Equal(["“Xã An Hải”, cột “Số tổ” ghi 5, cấp dưới không có số này"], Doubts(section, Below(Figure("Xã An Vĩnh", null))));
        Assert.Equal(["“Xã An Hải”, cột “Số tổ” ghi 5, cấp dưới không phát sinh"], Doubts(section, Below(Figure("Xã An Hải", null))));
    }

    [Fact]
    public void Before_anything_is_accepted_and_taken_over_one_sentence_says_so()
    {
        Assert.Equal(["có số, mà chưa có báo cáo nào của cấp dưới được tiếp nhận"], Doubts(Section(Row("Xã An Hải", 5, null)), Below()));
        Assert.Empty(Doubts(Section(), Below()));
        Assert.Equal(["chưa lấy số cộng từ cấp dưới"], Doubts(Section(), Below(Figure("Xã An Hải", 7))));
        Assert.Empty(Doubts(Section(Row("Xã An Hải", 5, null)), null));
    }

    [Fact]
    public void Of_many_differences_the_first_are_named_and_the_rest_counted()
    {
        var section = Section();
        section.Table = Shape with { Rows = [] };
        section.Content = new([Row("Tổng", 1, null)]);
        var doubts = Doubts(section, Below([.. Enumerable.Range(0, 30).Select(i => Figure($"Thôn {i}", i))]));
        Assert.Equal((21, "còn 11 chỗ khác với số cộng từ cấp dưới"), (doubts.Count, doubts[^1]));
    }

    private static List<string> Doubts(ReportSection section, BelowFigures? below) =>
        [.. BelowTable.Doubts(new(section, Samples.Report(section), new(Samples.Data with { Below = below })))];

    private static BelowFigures Below(params IReadOnlyList<BelowFigure> figures) => new(9, 3, figures.Count, [Asked], figures);

    private static BelowFigure Figure(string row, decimal? number) =>
        new(Asked, row, Shape.Columns[0].Key, number, 1, "1. Tổ công nghệ số", "Số tổ", "tổ");

    private static ReportSection Section(params IReadOnlyList<TableRow> rows) => new()
    {
        Position = 0, Kind = TypedTableSection.Kind, Heading = "Tổ công nghệ số", OutlineSectionId = Asked, Table = Shape,
        Content = new(rows),
    };

    private static TableRow Row(string name, params decimal?[] cells) =>
        new(name, [.. cells.Select(c => c is { } number ? new TableCell(CellState.Value, number) : TableCell.Missing)]);
}
