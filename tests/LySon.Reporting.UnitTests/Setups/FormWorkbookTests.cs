using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LySon.Reporting.Documents.Forms;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.UnitTests.Setups;

/// <summary>A workbook to fill in is one that every program opens, and comes back as it was.</summary>
public sealed class FormWorkbookTests
{
    private static readonly FormBook Book = new("Hướng dẫn", ["Cách điền", "Một & <hai>"],
    [
        new("Cơ quan", [new("Tên", 30, "Tên gọn"), new("Loại", 12, "Chọn") { Words = ["Sở, ngành", "Xã"] }],
            [new(["UBND\nxã Ba Vì", "Xã"]), new([" 090 ", "Sở, ngành"], [1])]),
        new("Người ký", [new("Đơn vị", 30, "Như trang trước") { Source = ("Cơ quan", 0) }, new("Từ ngày", 12, "Ngày") { IsDay = true }],
            [new(["UBND xã Ba Vì", "01/07/2025"]), new(["", "không rõ"])]),
    ]);

    [Fact]
    public void The_file_is_valid_and_the_same_each_time()
    {
        var bytes = FormWorkbook.Write(Book);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(bytes, FormWorkbook.Write(Book));
    }

    [Fact]
    public void Headers_stay_in_sight_and_closed_choices_are_lists_also_where_their_words_have_commas()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FormWorkbook.Write(Book)), isEditable: false);
        var parts = document.WorkbookPart!;
        Assert.Equal(["Hướng dẫn", "Cơ quan", "Người ký", "Danh mục"],
            parts.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
        Assert.Equal(SheetStateValues.Hidden, parts.Workbook!.Descendants<Sheet>().Last().State!.Value);
        var sheets = parts.Workbook!.Descendants<Sheet>().Select(s => ((WorksheetPart)parts.GetPartById(s.Id!.Value!)).Worksheet!).ToList();
        Assert.Equal(PaneStateValues.Frozen, sheets[1].Descendants<Pane>().Single().State!.Value);
        Assert.Equal(["'Danh mục'!$A$1:$A$2"], sheets[1].Descendants<Formula1>().Select(f => f.Text));
        Assert.Equal(["'Cơ quan'!$A$2:$A$20000"], sheets[2].Descendants<Formula1>().Select(f => f.Text));
        Assert.Equal("Sở, ngành", sheets[3].Descendants<Cell>().First().InnerText);
    }

    [Fact]
    public void What_was_written_is_read_by_the_names_of_its_sheets_and_days_as_days()
    {
        var rows = SheetReader.ReadBook(FormWorkbook.Write(Book), ["nguoi ky", "Cơ quan", "Không có"], 100)
            .Select(r => $"{r.Sheet} {r.Number} {string.Join('|', r.Cells)}");
        Assert.Equal(
            [
                "0 1 Đơn vị|Từ ngày", "0 2 UBND xã Ba Vì|01/07/2025", "0 3 |không rõ",
                "1 1 Tên|Loại", "1 2 UBND\nxã Ba Vì|Xã", "1 3 090|Sở, ngành",
            ], rows);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_spreadsheets_name_them(int index, string name) =>
        Assert.Equal($"{name}7", FormWorkbook.CellName(index, 7));

    [Theory]
    [InlineData("Đơn vị;Tên\n")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_workbook_is_refused_with_a_sentence(string content)
    {
        var refusal = Assert.Throws<UnreadableSheetException>(() =>
            SheetReader.ReadBook(System.Text.Encoding.UTF8.GetBytes(content), ["Cơ quan"], 100).ToList());
        Assert.Equal(SheetErrors.NoBook, refusal.Message);
    }

    [Fact]
    public void A_workbook_with_a_password_or_of_the_old_kind_is_told_apart() =>
        Assert.Equal(SheetErrors.OldExcel, Assert.Throws<UnreadableSheetException>(() =>
            SheetReader.ReadBook(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 }, ["Cơ quan"], 100).ToList()).Message);
}
