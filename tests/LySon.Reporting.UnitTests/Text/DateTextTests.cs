using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("07/08/2021")]
    [InlineData("7/8/2021")]
    [InlineData("07-08-2021")]
    [InlineData("7.8.2021")]
    [InlineData("07082021")]
    [InlineData("07 08 2021")]
    [InlineData("2021-08-07")]
    public void A_date_is_read_however_an_official_types_it(string typed)
    {
        var parsed = DateText.Parse(typed);
        Assert.Null(parsed.Error);
        Assert.Equal(new DateOnly(2021, 8, 7), parsed.Day);
    }

    [Theory]
    [InlineData("hôm qua", DateText.NotADate)]
    [InlineData("7/8", DateText.NotADate)]
    [InlineData("07/08/21", DateText.NotADate)]
    [InlineData("8/27/2021", "Tháng phải từ 1 đến 12, không có tháng 27. Ngày viết trước, tháng viết sau.")]
    [InlineData("31/9/2021", "Tháng 9 chỉ có 30 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.")]
    [InlineData("29/2/2021", "Tháng 2 năm 2021 chỉ có 28 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.")]
    [InlineData("0/9/2021", "Tháng 9 chỉ có 30 ngày. Kiểm tra văn bản gốc rồi nhập lại ngày.")]
    [InlineData("01/01/0201", "Năm phải từ 1945 đến 2100. Kiểm tra lại năm 201.")]
    public void What_is_no_date_is_refused_in_words_that_say_what_to_do(string typed, string sentence) =>
        Assert.Equal(sentence, DateText.Parse(typed).Error);

    [Fact]
    public void A_leap_day_is_a_day() => Assert.Equal(new DateOnly(2020, 2, 29), DateText.Parse("29/02/2020").Day);
}
