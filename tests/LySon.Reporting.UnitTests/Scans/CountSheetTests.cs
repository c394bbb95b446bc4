using System.Text;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports;
using MiniExcelLibs;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class CountSheetTests
{
    private const string Text = "Mã QR;Ngày;Số lượt quét\nABCDE FGHJK;09/11/2021;12\n;;\n\"Chợ \"\"Mới\"\"; Lý Sơn\";8/11/2021;0\n;;\n";

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void Comma_separated_text_is_read_whatever_separates_it(string separator)
    {
        var sheet = Open(Encoding.UTF8.GetBytes($"Mã QR{separator}Ngày{separator}Lượt\r\nA{separator}09/11/2021{separator}12\r\n"));
        Assert.Equal(["Mã QR", "Ngày", "Lượt"], sheet.Headers);
        Assert.Equal(["A", "09/11/2021", "12"], Assert.Single(sheet.Rows));
    }

    [Fact]
    public void Rows_keep_their_numbers_quotes_are_undone_and_blank_rows_at_the_end_are_left_out()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode])
        {
            var sheet = Open([.. encoding.Preamble, .. encoding.GetBytes(Text)]);
            Assert.Equal(3, sheet.Rows.Count);
            Assert.Equal(["Chợ \"Mới\"; Lý Sơn", "8/11/2021", "0"], sheet.Rows[2]);
        }
    }

    [Fact]
    public void A_workbook_gives_dates_and_whole_numbers_as_people_write_them_and_never_a_fraction_as_thousands()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { Ma = "A", Ngay = new DateTime(2021, 11, 9), Luot = 1250d }, new { Ma = "B", Ngay = new DateTime(2021, 11, 8), Luot = 1.234 } });
        var sheet = Open(file.ToArray());
        Assert.Equal(["A", "09/11/2021", "1250"], sheet.Rows[0]);
        Assert.Equal("1,234", sheet.Rows[1][2]);
    }

    [Theory]
    [InlineData("", ImportErrors.NoColumns)]
    [InlineData("Một;Hai\n1;2\n", ImportErrors.NoColumns)]
    [InlineData("Một;Hai;Ba\n\n;;\n", ImportErrors.Empty)]
    [InlineData("%PDF-1.7 …", ImportErrors.NotCounts)]
    [InlineData("PK\u0003\u0004 cut off", ImportErrors.Unreadable)]
    public void What_is_no_table_of_counts_is_refused_with_a_reason(string text, string reason) =>
        Assert.Equal((null, reason), CountSheet.Open(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Old_workbooks_other_encodings_and_sheets_of_any_width_are_refused()
    {
        Assert.Equal(ImportErrors.OldExcel, CountSheet.Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Error);
        Assert.Equal(ImportErrors.NotUtf8, CountSheet.Open([.. "Ma;Ngay;Luot\n"u8, 0xC0, 0xF4, 0xFE]).Error);
        Assert.Equal(ImportErrors.TooWide, CountSheet.Open(Encoding.UTF8.GetBytes(new string(';', 500))).Error);
    }

    [Fact]
    public void Columns_are_guessed_from_their_headers_and_the_last_choice_comes_first()
    {
        var sheet = Open(Encoding.UTF8.GetBytes(Text));
        Assert.Equal(new("Mã QR", "Ngày", "Số lượt quét"), ColumnGuess.Of(sheet, null));
        Assert.Equal(new("Ngày", "Mã QR", "Số lượt quét"), ColumnGuess.Of(sheet, new("Ngày", "Mã QR", "Số lượt quét")));
        Assert.Equal(new("Mã QR", "Ngày", "Số lượt quét"), ColumnGuess.Of(sheet, new("Cột cũ", "Mã QR", "Số lượt quét")));
    }

    private static CountSheet Open(byte[] content) => CountSheet.Open(content) is { Sheet: { } sheet } ? sheet : throw new InvalidOperationException(CountSheet.Open(content).Error);
}
