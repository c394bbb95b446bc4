using LySon.Reporting.Web.Infrastructure.Workers.Sheets;
using MiniExcelLibs;

namespace LySon.Reporting.UnitTests.Sheets;

/// <summary>Workbooks as other programs write them are read as people see them.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Dates_and_whole_numbers_are_given_as_people_write_them_and_never_a_fraction_as_thousands()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { Ma = "A", Ngay = new DateTime(2021, 11, 9), Luot = 1250d },
            new { Ma = "B", Ngay = new DateTime(2021, 11, 8), Luot = 1.234 } });
        Assert.Equal(["Ma|Ngay|Luot", "A|09/11/2021|1250", "B|08/11/2021|1,234"], Read(file.ToArray()));
    }

    [Theory]
    [InlineData("<c t=\"s\"><v>1</v></c>", "hai dòng")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>Chợ </t></r><r><t>Mới</t></r><rPh><t>đọc</t></rPh></is></c>", "Chợ Mới")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"x\"</f><v>kết quả</v></c>", "kết quả")]
    [InlineData("<c t=\"str\"><v>a_x0041_b</v></c>", "aAb")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "True")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"d\"><v>2021-11-09T00:00:00</v></c>", "09/11/2021")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c><v>1E3</v></c>", "1000")]
    [InlineData("<c s=\"1\"><v>44509</v></c>", "09/11/2021")]
    [InlineData("<c s=\"2\"><v>44509.5</v></c>", "09/11/2021")]
    [InlineData("<c s=\"3\"><v>44509</v></c>", "44509")]
    [InlineData("<c s=\"1\"><v>-5</v></c>", "-5")]
    public void Every_kind_of_cell_is_read(string cell, string text)
    {
        var book = new RawWorkbook($"<row>{cell}</row>")
            .Shared(t => t.Write("<si><t>một</t></si><si><r><t>hai</t></r><r><t xml:space=\"preserve\"> dòng</t></r></si>"))
            .Styles("<numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0 "
                + "&quot;đồng&quot;\"/>",
                "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>");
        Assert.Equal([text], Read(book.ToArray()));
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so() => Assert.Equal(["09/11/2021"],
        Read(new RawWorkbook("<row><c s=\"0\"><v>43047</v></c></row>", "<workbookPr date1904=\"1\"/>").Styles("", "<xf numFmtId=\"14\"/>")
            .ToArray()));

    [Fact]
    public void Gaps_between_rows_and_cells_keep_numbers_and_columns_and_the_end_is_where_the_last_text_is()
    {
        var rows = "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row><row r=\"5\"><c r=\"D5\"><v>2</v></c></row><row "
            + "r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>";
        Assert.Equal(["", "|1", "", "", "|||2"], Read(new RawWorkbook(rows).ToArray()));
    }

    private static List<string> Read(byte[] content) => [.. SheetReader.Read(content, 1000).Select(row => string.Join('|', row))];
}
