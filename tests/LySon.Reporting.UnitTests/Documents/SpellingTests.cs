using System.Globalization;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

public class SpellingTests
{
    [Theory]
    [InlineData("2020-04-01", "01/4/2020", "ngày 01 tháng 4 năm 2020")]
    [InlineData("2021-02-03", "03/02/2021", "ngày 03 tháng 02 năm 2021")]
    [InlineData("2021-01-15", "15/01/2021", "ngày 15 tháng 01 năm 2021")]
    [InlineData("2021-10-26", "26/10/2021", "ngày 26 tháng 10 năm 2021")]
    public void Days_below_ten_and_the_first_two_months_are_padded(string date, string inTable, string inHead)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(inTable, OfficialSpelling.ShortDate(day));
        Assert.Equal(inHead, OfficialSpelling.LongDate(day));
    }

    [Fact]
    public void Thousands_have_dots_and_decimals_a_comma()
    {
        Assert.Equal(["0", "653", "11.360", "-1.200", "3.983.727"],
            new long[] { 0, 653, 11360, -1200, 3983727 }.Select(value => OfficialSpelling.Number(value)));
        Assert.Equal(["27", "26,95", "1.234,5"], new[] { 27m, 26.954m, 1234.5m }.Select(value => OfficialSpelling.Number(value, 2)));
    }

    [Fact]
    public void A_document_number_below_ten_is_padded()
    {
        Assert.Equal("05/BC-UBND", OfficialSpelling.DocumentNumber(5, "BC-UBND"));
        Assert.Equal("Số: 576/BC-UBND", OfficialSpelling.NumberLine(576, "BC-UBND"));
    }
}
