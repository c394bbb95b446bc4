using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData(Repetition.Monthly, "2021-11-14", "2021-10-15", "2021-11-14", "Tháng 11/2021")]
    [InlineData(Repetition.Monthly, "2021-11-15", "2021-11-15", "2021-12-14", "Tháng 12/2021")]
    [InlineData(Repetition.Quarterly, "2021-12-14", "2021-09-15", "2021-12-14", "Quý IV/2021")]
    [InlineData(Repetition.Quarterly, "2021-12-15", "2021-12-15", "2022-03-14", "Quý I/2022")]
    [InlineData(Repetition.HalfYearly, "2021-06-14", "2020-12-15", "2021-06-14", "6 tháng đầu năm 2021")]
    [InlineData(Repetition.HalfYearly, "2021-06-15", "2021-06-15", "2021-12-14", "6 tháng cuối năm 2021")]
    [InlineData(Repetition.Yearly, "2021-01-01", "2020-12-15", "2021-12-14", "Năm 2021")]
    public void A_period_runs_from_the_fifteenth_to_the_fourteenth(Repetition length, string day, string start, string end, string name)
    {
        var period = ReportingPeriod.Of(length, Day(day));
        Assert.Equal((Day(start), Day(end), name), (period.Start, period.End, period.Name));
        Assert.Equal(period, period.Next.Previous);
    }

    [Theory]
    [InlineData("2021-11-30", 1, "2021-12-31")]
    [InlineData("2022-01-31", 1, "2022-02-28")]
    [InlineData("2021-11-09", 3, "2022-02-09")]
    [InlineData("2022-01-30", 1, "2022-02-28")]
    public void A_day_moves_by_months_and_the_last_stays_the_last(string day, int months, string moved) =>
        Assert.Equal(Day(moved), ReportingPeriod.Shift(Day(day), months));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
