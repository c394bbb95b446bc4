using System.Globalization;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class VietnameseTests
{
    private static readonly CultureInfo Icu = CultureInfo.GetCultureInfo("vi-VN");

    [Theory]
    [InlineData("N0"), InlineData("N1"), InlineData("N2"), InlineData("N"), InlineData("P1")]
    [InlineData("#,0.##"), InlineData("0.#"), InlineData("#,##0.####"), InlineData("G")]
    public void Numbers_are_written_as_CLDR_has_them(string format)
    {
        foreach (var number in (decimal[])[0, 0.5m, -3.25m, 999.95m, 11_360, -1_234_567.891m])
            Assert.Equal(number.ToString(format, Icu), number.ToString(format, Vietnamese.Culture));
    }

    [Theory]
    [InlineData("d"), InlineData("D"), InlineData("t"), InlineData("g"), InlineData("G")]
    [InlineData("dddd"), InlineData("MMMM"), InlineData("dd/MM/yyyy HH:mm")]
    public void Dates_are_written_as_CLDR_has_them(string format)
    {
        for (var month = 1; month <= 12; month++)
        {
            var moment = new DateTime(2021, month, month + 6, 8, 5, 9, DateTimeKind.Utc);
            Assert.Equal(moment.ToString(format, Icu), moment.ToString(format, Vietnamese.Culture));
        }
    }

    [Fact]
    public void Capitals_are_those_of_the_alphabet()
    {
        const string all = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        Assert.Equal(all.ToUpper(Icu), all.ToUpper(Vietnamese.Culture));
        Assert.Equal(all, all.ToUpper(Vietnamese.Culture).ToLower(Vietnamese.Culture));
    }
}
