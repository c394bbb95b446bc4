using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("3062", "3062")]
    [InlineData("3.062", "3062")]
    [InlineData("26,95", "26.95")]
    [InlineData("1.234.567,5", "1234567.5")]
    [InlineData("-3,5", "-3.5")]
    public void Numbers_are_read_as_officials_write_them(string typed, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), DecimalText.Parse(typed).Number);

    [Theory]
    [InlineData("26.95")]
    [InlineData("3,062.5")]
    [InlineData("1.23.456")]
    [InlineData("12a")]
    [InlineData("--1")]
    [InlineData("1,")]
    public void What_could_mean_two_numbers_is_refused(string typed) =>
        Assert.Equal((null, DecimalText.NotANumber), DecimalText.Parse(typed));

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999999")]
    public void A_number_that_cannot_be_added_up_is_too_large(string typed) =>
        Assert.Equal((null, DecimalText.TooLarge), DecimalText.Parse(typed));
}
