using LySon.Reporting.Core.Text;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.UnitTests.Text;

public sealed class VietnameseTests
{
    [Theory]
    [InlineData("2021-11-09T16:59:59Z", 9)]
    [InlineData("2021-11-09T17:00:00Z", 10)]
    public void Today_turns_at_midnight_in_Vietnam(string utc, int day) => Assert.Equal(new DateOnly(2021, 11, day),
        new FakeTimeProvider(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)).Today());

    [Fact]
    public void A_wall_clock_time_comes_back_from_the_database_as_it_was()
    {
        var utc = Vietnamese.ToUtc(new(2021, 11, 10), new(17, 0));
        Assert.Equal(new DateTime(2021, 11, 10, 10, 0, 0, DateTimeKind.Utc), utc);
        Assert.Equal(new DateTime(2021, 11, 10, 17, 0, 0), Vietnamese.ToLocal(utc));
    }

    [Fact]
    public void Days_and_counts_are_written_as_officials_write_them()
    {
        Assert.Equal("07/08/2021", new DateOnly(2021, 8, 7).OnScreen());
        Assert.Equal("11.360", 11_360.Grouped());
    }
}
