using CsCheck;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Binding;

namespace LySon.Reporting.UnitTests.Binding;

public sealed class CountTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3062", 3062)]
    [InlineData("3.062", 3062)]
    [InlineData("11.360", 11360)]
    [InlineData("1.234.567", 1234567)]
    public void A_count_is_read_with_and_without_points(string typed, int count) => Assert.Equal((count, null), Parsed(typed));

    [Theory]
    [InlineData("26.95")]
    [InlineData("3,062")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("3 062")]
    [InlineData("1.23.456")]
    [InlineData("٣")]
    [InlineData("ba")]
    public void What_may_mean_something_else_is_refused(string typed) => Assert.Equal(CountText.NotANumber, Parsed(typed).Error);

    [Fact]
    public void A_number_that_no_column_holds_is_refused() => Assert.Equal(CountText.TooLarge, Parsed("99999999999").Error);

    [Fact]
    public void What_the_portal_shows_can_be_typed_back() => Gen.Int[0, int.MaxValue]
        .Sample(count => Parsed(count.Grouped()) == (count, null));

    private static (int Value, string? Error) Parsed(string typed)
    {
        var parsed = CountText.Parse(typed);
        return (parsed.Value, parsed.Error);
    }
}
