using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.UnitTests.Outlines;

/// <summary>A table that was filled in, when its columns and rows change.</summary>
public sealed class TableChangeTests
{
    private static readonly TableShape Before = new TableShape(
        [new("Số máy", "chiếc", ColumnKind.WholeNumber, Required: true), new("Số tổ", "tổ", ColumnKind.WholeNumber, Required: true)],
        ["Xã An Hải", "Xã An Vĩnh"]).Keyed();

    private static readonly TableContent Content = new(
        [new("Xã An Hải", [new(CellState.Value, 12), new(CellState.Value, 3)]),
            new("Xã An Vĩnh", [new(CellState.NotApplicable), new(CellState.Value, 5)])]);

    [Fact]
    public void A_column_that_is_renamed_and_moved_keeps_its_figures_and_a_new_one_has_none()
    {
        var after = Before with { Columns = [Before.Columns[1] with { Name = "Tổ công nghệ số" }, New("Số hộ"), Before.Columns[0]] };
        var change = TableChange.Of(Before, Content, after.Keyed());
        Assert.Equal(["3||12", "5||–"], Rows(change));
        Assert.Equal(["cột “Số tổ” đổi tên thành “Tổ công nghệ số”", "thêm cột “Số hộ”", "sắp xếp lại các cột"], change.Said);
        Assert.Empty(change.Kept);
    }

    [Fact]
    public void What_was_filled_in_where_nothing_is_asked_any_more_is_kept_in_words()
    {
        var change = TableChange.Of(Before, Content, Before with { Columns = [Before.Columns[0]], Rows = ["Xã An Vĩnh", "Xã An Bình"] });
        Assert.Equal(["–", ""], Rows(change));
        Assert.Equal(["bỏ cột “Số tổ”", "thêm dòng “Xã An Bình”", "bỏ dòng “Xã An Hải”"], change.Said);
        Assert.Equal(["Cột “Số tổ (tổ)”: Xã An Vĩnh 5", "Dòng “Xã An Hải”: Số máy 12; Số tổ 3"], change.Kept);
    }

    [Fact]
    public void A_new_column_never_inherits_the_figures_of_one_that_is_gone_though_it_may_bear_its_name()
    {
        var gone = (Before with { Columns = [Before.Columns[0]] }).Keyed();
        var again = (gone with { Columns = [gone.Columns[0], New("Số tổ")] }).Keyed();
        Assert.Equal([1, 3], again.Columns.Select(c => c.Key));
        Assert.Equal(3, again.LastKey);
        Assert.Equal(["12|", "–|"], Rows(TableChange.Of(Before, Content, again)));
    }

    [Fact]
    public void A_row_is_known_by_its_name_but_for_case_and_accents_and_no_figure_goes_to_another_one()
    {
        var change = TableChange.Of(Before, Content, Before with { Rows = ["Xã Bình Châu", "XÃ AN HÀI"] });
        Assert.Equal(["|", "12|3"], Rows(change));
        Assert.Equal(["dòng “Xã An Hải” đổi tên thành “XÃ AN HÀI”", "thêm dòng “Xã Bình Châu”", "bỏ dòng “Xã An Vĩnh”"], change.Said);
        Assert.Equal(["Dòng “Xã An Vĩnh”: Số máy –; Số tổ 5"], change.Kept);
    }

    [Fact]
    public void A_column_of_another_kind_keeps_what_can_be_read_in_it()
    {
        var text = (Before with { Columns = [Before.Columns[0] with { Kind = ColumnKind.Text }], Rows = [] }).Keyed();
        var typed = new TableContent([new("Thôn Đông", [new(CellState.Value, Text: "15")]),
            new("Thôn Tây", [new(CellState.Value, Text: "vài")])]);
        var change = TableChange.Of(text, typed, text with { Columns = [Before.Columns[0]] });
        Assert.Equal(["15", ""], Rows(change));
        Assert.Equal(["cột “Số máy” đổi đơn vị tính hoặc cách nhập"], change.Said);
        Assert.Equal(["Cột “Số máy (chiếc)”: Thôn Tây vài"], change.Kept);
    }

    [Fact]
    public void Rows_that_the_agency_named_become_rows_of_the_request_and_the_other_way_round()
    {
        var own = Before with { Rows = [] };
        var fixedRows = TableChange.Of(own, Content, Before with { Rows = ["Xã An Vĩnh"] });
        Assert.Equal(["–|5"], Rows(fixedRows));
        Assert.Equal(["Dòng “Xã An Hải”: Số máy 12; Số tổ 3"], fixedRows.Kept);
        var change = TableChange.Of(Before, Content, own);
        Assert.Equal(["12|3", "–|5"], Rows(change));
        Assert.Equal(["đơn vị tự thêm dòng"], change.Said);
    }

    private static TableColumn New(string name) => new(name, "", ColumnKind.WholeNumber, Required: true);

    private static IEnumerable<string> Rows(TableChange change) =>
        change.Content.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Print())));
}
