using LySon.Reporting.Web.Features.Administration.Setup;

namespace LySon.Reporting.UnitTests.Setups;

/// <summary>Which file is the portal's workbook, and where its columns stand.</summary>
public sealed class SetupTableTests
{
    private static readonly IReadOnlyList<SetupSheet> Sheets = [new SignatorySheet()];

    [Fact]
    public void Columns_are_found_wherever_they_stand_and_however_they_are_capitalised()
    {
        var (tables, error) = SetupTable.Of(Sheets,
        [
            new(0, 1, ["Ghi chú", "ký đến ngày", "KÝ TỪ NGÀY", "Thẩm quyền ký", "Họ và tên", "Đơn vị"]),
            new(0, 4, ["chỉ có ghi chú"]), new(0, 7, ["", "", "01/07/2025", "CHỦ TỊCH", "Nguyễn Văn An", "UBND xã Ba Vì"]),
        ]);
        Assert.Null(error);
        Assert.Equal([5, 4, 3, 2, 1], tables[0].At);
        Assert.Equal([7], tables[0].Rows.Select(r => r.Number));
    }

    [Fact]
    public void A_sheet_without_its_columns_is_refused_with_their_names()
    {
        var (_, error) = SetupTable.Of(Sheets, [new(0, 1, ["Đơn vị", "Họ và tên", "Ký từ ngày"])]);
        Assert.Equal("Trang tính “Người ký” thiếu cột “Thẩm quyền ký”, “Ký đến ngày”. Giữ nguyên dòng tiêu đề của tệp mẫu.", error);
    }

    [Fact]
    public void A_file_without_the_sheet_is_refused_with_its_name() =>
        Assert.Equal(SetupErrors.NoSheet("Người ký"), SetupTable.Of(Sheets, []).Error);

    [Fact]
    public void A_cell_is_told_as_the_spreadsheet_shows_it_with_what_to_write()
    {
        var sheet = new SignatorySheet();
        var day = sheet.Columns.Single(c => c.Header == "Ký từ ngày");
        var row = new SetupRow(sheet, 14, ["", "31/02/2025", "x"], [0, 2, 3, 1, 4]);
        row.Day(day, "Nhập ngày.");
        row.Yes(sheet.Columns[1], otherwise: true);
        row.Yes(sheet.Columns[2], otherwise: true);
        var error = Assert.Single(row.Errors);
        Assert.Equal(("B14", "Ký từ ngày", "31/02/2025"), (error.Address, error.Header, error.Text));
        Assert.StartsWith("Tháng 2 năm 2025 chỉ có 28 ngày.", error.Sentence, StringComparison.Ordinal);
    }
}
