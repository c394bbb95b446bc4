using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class SpansTests
{
    [Theory]
    [InlineData(0, 0, 0, 59, "chưa đến 1 phút")]
    [InlineData(0, 0, 1, 0, "1 phút")]
    [InlineData(0, 0, 59, 59, "59 phút")]
    [InlineData(0, 1, 0, 0, "1 giờ 0 phút")]
    [InlineData(1, 23, 59, 0, "47 giờ 59 phút")]
    [InlineData(2, 0, 0, 0, "2 ngày")]
    public void What_goes_on_is_told_in_whole_minutes_hours_and_days(int days, int hours, int minutes, int seconds, string words) =>
        Assert.Equal(words, Spans.Whole(new(days, hours, minutes, seconds)));

    [Theory]
    [InlineData(240, "0,24 giây")]
    [InlineData(2_849, "2,8 giây")]
    [InlineData(59_000, "59 giây")]
    [InlineData(60_000, "1 phút")]
    [InlineData(7_500_000, "2 giờ 5 phút")]
    public void What_is_done_took_seconds_or_minutes(int milliseconds, string words) =>
        Assert.Equal(words, Spans.Taken(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData(1_023, "1.023 B")]
    [InlineData(1_025, "2 KB")]
    [InlineData(1L << 20, "1 MB")]
    [InlineData(1L << 30, "1 GB")]
    [InlineData(13L << 29, "6,5 GB")]
    [InlineData((100L << 30) - 1, "100 GB")]
    [InlineData(253L << 29, "127 GB")]
    public void A_size_is_told_in_its_unit(long bytes, string words) => Assert.Equal(words, Numbers.FileSize(bytes));
}
