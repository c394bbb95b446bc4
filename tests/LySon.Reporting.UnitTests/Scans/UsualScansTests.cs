using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class UsualScansTests
{
    [Fact]
    public void The_mean_is_taken_over_reported_days_only() => Assert.Equal(2.5m, new UsualScans(Sum: 10, Reported: 4).Mean);

    [Fact]
    public void Without_a_reported_day_there_is_no_mean() => Assert.Null(new UsualScans(0, 0).Mean);

    [Fact]
    public void A_week_of_zeros_has_the_mean_zero() => Assert.Equal(0m, new UsualScans(0, 7).Mean);

    [Theory]
    [InlineData(7, 7, 10, 10)]
    [InlineData(8, 7, 12, 10)]
    [InlineData(7, 7, 25, 25)]
    public void Ten_times_the_mean_is_unusual(int sum, int reported, int value, int times) =>
        Assert.Equal(times, new UsualScans(sum, reported).UnusualFactor(value));

    [Theory]
    [InlineData(7, 7, 9)]
    [InlineData(1, 7, 9)]
    [InlineData(14, 7, 19)]
    [InlineData(0, 7, 500)]
    [InlineData(0, 0, 500)]
    public void Below_ten_times_the_mean_below_ten_scans_or_without_a_usual_day_it_is_not(int sum, int reported, int value) =>
        Assert.Null(new UsualScans(sum, reported).UnusualFactor(value));

    [Fact]
    public void Nothing_reported_is_never_unusual() => Assert.Null(new UsualScans(7, 7).UnusualFactor(null));

    [Theory]
    [InlineData(7, 7, 10, false, true)]
    [InlineData(7, 7, 9, false, false)]
    [InlineData(0, 0, 100, false, true)]
    [InlineData(0, 7, 99, false, false)]
    [InlineData(0, 0, 600, true, false)]
    public void A_day_is_doubtful_at_ten_times_the_usual_or_with_a_hundred_where_there_were_none(
        int sum, int reported, long total, bool isNew, bool doubtful) =>
        Assert.Equal(doubtful, new UsualScans(sum, reported).IsDoubtful(total, isNew));
}
