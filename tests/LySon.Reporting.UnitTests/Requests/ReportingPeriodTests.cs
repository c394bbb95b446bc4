using CsCheck;
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
    [InlineData(Repetition.Daily, 14, "2026-11-27", "2026-11-27", "2026-11-27", "Ngày 27/11/2026")]
    [InlineData(Repetition.Weekly, 14, "2026-11-27", "2026-11-23", "2026-11-29", "Tuần 48/2026")]
    [InlineData(Repetition.Weekly, 14, "2027-01-01", "2026-12-28", "2027-01-03", "Tuần 53/2026")]
    [InlineData(Repetition.Monthly, 31, "2026-11-30", "2026-11-01", "2026-11-30", "Tháng 11/2026")]
    [InlineData(Repetition.Monthly, 25, "2026-11-26", "2026-11-26", "2026-12-25", "Tháng 12/2026")]
    [InlineData(Repetition.Quarterly, 25, "2026-09-25", "2026-06-26", "2026-09-25", "Quý III/2026")]
    [InlineData(Repetition.NineMonths, 14, "2026-09-14", "2025-12-15", "2026-09-14", "9 tháng năm 2026")]
    [InlineData(Repetition.NineMonths, 31, "2026-11-27", "2026-01-01", "2026-09-30", "9 tháng năm 2026")]
    [InlineData(Repetition.Yearly, 31, "2028-02-29", "2028-01-01", "2028-12-31", "Năm 2028")]
    public void A_period_ends_on_the_day_that_was_chosen(
        Repetition length, int closingDay, string day, string start, string end, string name)
    {
        var period = ReportingPeriod.Of(length, Day(day), closingDay);
        Assert.Equal((Day(start), Day(end), name), (period.Start, period.End, period.Name));
    }

    [Fact]
    public void Periods_follow_each_other_without_gap_and_are_known_by_their_days() => Gen.Select(
        Gen.Int[0, ReportingPeriod.Lengths.Count - 1], Gen.Int[1, 29], Gen.Int[0, 30_000]).Sample((kind, closing, at) =>
        {
            var (length, closingDay) = (ReportingPeriod.Lengths[kind], closing == 29 ? ReportingPeriod.LastDay : closing);
            var day = new DateOnly(2020, 1, 1).AddDays(at);
            var period = ReportingPeriod.Of(length, day, closingDay);
            var found = ReportingPeriod.Find(period.Start, period.End);
            Assert.Equal((length, period.Start, period.End), (found!.Length, found.Start, found.End));
            Assert.Equal(period, period.Next.Previous);
            Assert.Equal(found.Next with { ClosingDay = closingDay }, period.Next);
            if (length == Repetition.NineMonths) return;
            Assert.True(period.Contains(day));
            Assert.Equal(period.End.AddDays(1), period.Next.Start);
        });

    [Fact]
    public void A_quarter_of_the_calendar_is_followed_by_one_of_the_calendar() =>
        Assert.Equal(Day("2026-12-31"), ReportingPeriod.Find(Day("2026-07-01"), Day("2026-09-30"))!.Next.End);

    [Fact]
    public void Days_that_are_no_period_are_none()
    {
        Assert.Null(ReportingPeriod.Find(Day("2026-11-03"), Day("2026-11-17")));
        Assert.Null(ReportingPeriod.Find(Day("2026-10-15"), Day("2027-01-14")));
        Assert.Null(ReportingPeriod.Find(null, Day("2027-01-14")));
        Assert.Null(ReportingPeriod.Find(Day("2027-01-14"), null));
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
