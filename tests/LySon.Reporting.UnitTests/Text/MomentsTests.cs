using LySon.Reporting.Web.Features.Shared.Time;


namespace LySon.Reporting.UnitTests.Text;

public sealed class MomentsTests
{
    /// <summary>17:00 in Vietnam.</summary>
    private static readonly DateTime Due = new(2021, 11, 10, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2021-11-05T10:00", "Còn 5 ngày", Urgency.Calm)]
    [InlineData("2021-11-08T10:00", "Còn 2 ngày", Urgency.Soon)]
    [InlineData("2021-11-10T04:00", "Còn 6 giờ", Urgency.Soon)]
    [InlineData("2021-11-10T09:59", "Còn 1 phút", Urgency.Soon)]
    [InlineData("2021-11-10T10:01", "Quá hạn hôm nay", Urgency.Late)]
    [InlineData("2021-11-10T17:01", "Quá hạn 1 ngày", Urgency.Late)]
    [InlineData("2026-11-27T04:00", "Quá hạn 1.843 ngày", Urgency.Late)]
    public void What_is_left_is_said_in_days_of_Vietnam_then_hours_then_minutes_and_so_is_what_is_over(
        string now, string words, Urgency urgency) =>
        Assert.Equal((words, urgency), Moments.Left(Due, DateTime.SpecifyKind(
            DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)));
}
