using LySon.Reporting.Core.Upkeep;

namespace LySon.Reporting.UnitTests.Upkeep;

public sealed class UpkeepScheduleTests
{
    [Theory]
    // 19:30 UTC is 02:30 of the next day in Vietnam.
    [InlineData("2026-11-26 19:29", null, "2026-11-26")]
    [InlineData("2026-11-26 19:30", null, "2026-11-27")]
    [InlineData("2026-11-27 16:59", null, "2026-11-27")]
    // 22/11/2026 is a Sunday.
    [InlineData("2026-11-21 19:29", DayOfWeek.Sunday, "2026-11-15")]
    [InlineData("2026-11-21 19:30", DayOfWeek.Sunday, "2026-11-22")]
    [InlineData("2026-11-27 00:00", DayOfWeek.Sunday, "2026-11-22")]
    public void It_knows_the_last_Vietnamese_day_on_which_it_was_due(string utc, DayOfWeek? on, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            new UpkeepSchedule(new(2, 30), on).LastDue(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_run_is_missed_after_twice_its_rhythm()
    {
        Assert.Equal(TimeSpan.FromDays(2), new UpkeepSchedule(new(2, 30)).Overdue);
        Assert.Equal(TimeSpan.FromDays(14), new UpkeepSchedule(new(2, 30), DayOfWeek.Sunday).Overdue);
    }
}
