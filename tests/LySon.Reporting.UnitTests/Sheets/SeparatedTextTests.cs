using System.Text;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.UnitTests.Sheets;

public sealed class SeparatedTextTests
{
    private const string Text = "Mã QR;Ngày;Số lượt quét\nABCDE FGHJK;09/11/2021;12\n;;\n\"Chợ \"\"Mới\"\"; Lý Sơn\";8/11/2021;0\n;;\n";

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Whatever_separates_cells_is_found(string separator) => Assert.Equal(["Mã QR¦Ngày¦Lượt", "A, b; c¦09/11/2021¦12"],
        Read(Encoding.UTF8.GetBytes($"Mã QR{separator}Ngày{separator}Lượt\r\n\"A, b; c\"{separator}09/11/2021{separator}12\r\n")));

    [Fact]
    public void Rows_keep_their_numbers_quotes_are_undone_and_blank_rows_at_the_end_are_left_out()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode])
            Assert.Equal(["Mã QR¦Ngày¦Số lượt quét", "ABCDE FGHJK¦09/11/2021¦12", "", "Chợ \"Mới\"; Lý Sơn¦8/11/2021¦0"],
                Read([.. encoding.Preamble, .. encoding.GetBytes(Text)]));
    }

    [Theory]
    [InlineData("a;b\r\rc;d\r\n\r\ne;f", "a¦b//c¦d//e¦f")]
    [InlineData("a;\"b\r\nc\"\nd;e", "a¦b\nc/d¦e")]
    [InlineData("a;b\"c\n\"d\"e;f", "a¦b\"c/de¦f")]
    [InlineData("a;b;\n;c", "a¦b¦/¦c")]
    [InlineData("một cột", "một cột")]
    public void Ends_of_lines_and_odd_quotes_are_read_as_they_are_meant(string text, string rows) =>
        Assert.Equal(rows, string.Join('/', Read(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_line_that_ends_between_two_blocks_of_the_reader_is_one_line()
    {
        for (var length = 16_380; length < 16_390; length++)
            Assert.Equal([new string('a', length), "b"], Read(Encoding.UTF8.GetBytes($"{new string('a', length)}\r\nb\r\n")));
    }

    private static List<string> Read(byte[] content) => [.. SheetReader.Read(content, 1000).Select(row => string.Join('¦', row))];
}
