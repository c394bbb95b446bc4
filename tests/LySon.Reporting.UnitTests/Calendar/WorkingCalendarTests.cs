using System.Globalization;
using CsCheck;
using LySon.Reporting.Core.Calendar;

namespace LySon.Reporting.UnitTests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Given = new([.. GivenDaysOff.All]);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, (int)(366 * 4.5)].Select(at => new DateOnly(2025, 6, 1).AddDays(at));

    [Theory]
    [InlineData("2026-02-13", "2026-02-23")] // Tết Bính Ngọ: nine days in a row
    [InlineData("2027-02-04", "2027-02-12")] // Tết Đinh Mùi: days in lieu of two weekend days
    [InlineData("2028-01-24", "2028-02-01")] // Tết Mậu Thân
    [InlineData("2025-12-31", "2026-01-05")]
    [InlineData("2026-01-09", "2026-01-10")] // a Saturday that is worked
    [InlineData("2026-04-24", "2026-04-28")]
    [InlineData("2026-08-28", "2026-09-03")]
    [InlineData("2028-04-28", "2028-05-03")]
    [InlineData("2026-11-27", "2026-11-30")]
    public void The_next_working_day_lies_behind_holidays_and_weekends(string day, string next) =>
        Assert.Equal(Day(next), Given.Next(Day(day)));

    [Fact]
    public void Each_year_has_the_days_of_the_law_once_each()
    {
        Assert.Equal(GivenDaysOff.All.Count, GivenDaysOff.All.Select(d => d.Day).Distinct().Count());
        foreach (var year in GivenDaysOff.All.GroupBy(d => d.Day.Year))
        {
            var holidays = year.Where(d => d.Kind == DayOffKind.Holiday).ToList();
            Assert.Equal(11, holidays.Count);
            Assert.Equal([1, 1, 1, 1, 2, 5], holidays.GroupBy(d => d.Name).Select(g => g.Count()).Order());
            // Whatever holiday falls on a weekend is made good; a swap gives as many days as it takes.
            Assert.Equal(holidays.Count(d => IsWeekend(d.Day)) + year.Count(d => d.Kind == DayOffKind.WorkingDay),
                year.Count(d => d.Kind == DayOffKind.DayInLieu));
            Assert.All(year.Where(d => d.Kind != DayOffKind.Holiday), d => Assert.Equal(
                d.Kind == DayOffKind.WorkingDay, IsWeekend(d.Day)));
        }
    }

    [Fact]
    public void A_year_of_which_nothing_was_entered_has_its_weekends_and_fixed_holidays()
    {
        Assert.False(Given.Knows(2029));
        Assert.Equal(new[] { "2029-01-01", "2029-04-30", "2029-05-01" }.Select(Day), Enumerable.Range(0, 365)
            .Select(i => new DateOnly(2029, 1, 1).AddDays(i)).Where(d => !IsWeekend(d) && !Given.IsWorkingDay(d)));
        Assert.Equal("Quốc khánh", Given.WhyOff(new(2029, 9, 2)));
        Assert.Equal("ngày nghỉ hằng tuần", Given.WhyOff(new(2029, 9, 1)));
    }

    [Fact]
    public void Days_that_are_added_are_counted() => Gen.Select(Days, Gen.Int[1, 40]).Sample((day, days) =>
    {
        var end = Given.Add(day, days);
        Assert.True(Given.IsWorkingDay(end));
        Assert.Equal(days, Given.Between(day, end));
        Assert.Equal(days - 1, Given.Between(day, end.AddDays(-1)));
        if (Given.IsWorkingDay(day)) Assert.Equal(day, Given.Subtract(end, days));
    });

    [Fact]
    public void To_add_twice_is_to_add_the_sum() => Gen.Select(Days, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((day, one, two) =>
        Assert.Equal(Given.Add(day, one + two), Given.Add(Given.Add(day, one), two)));

    [Fact]
    public void Spans_that_meet_count_as_the_whole() => Gen.Select(Days, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((day, one, two) =>
        Assert.Equal(Given.Between(day, day.AddDays(one + two)),
            Given.Between(day, day.AddDays(one)) + Given.Between(day.AddDays(one), day.AddDays(one + two))));

    [Fact]
    public void Backwards_nothing_lies_between() => Assert.Equal(0, Given.Between(new(2026, 11, 27), new(2026, 11, 2)));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
