using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Rounds;

public sealed class RoundAnswerTests
{
    private static readonly DateTime Due = At(10, 17);

    [Theory]
    [InlineData(ReportState.Issued, 10, 17, Timeliness.OnTime, 0)]
    [InlineData(ReportState.Received, 10, 18, Timeliness.Late, 0)]
    [InlineData(ReportState.Received, 12, 1, Timeliness.Late, 2)]
    [InlineData(ReportState.Returned, 9, 8, Timeliness.Missing, 3)]
    public void A_report_is_judged_by_when_it_left_the_agency_and_a_returned_one_by_today(
        ReportState state, int day, int hour, Timeliness expected, int days)
    {
        var answer = new RoundAnswer(1, new RoundReport(1, 1, state, At(day, hour), 1, 1));
        Assert.Equal((expected, days), (answer.Timeliness(Due, At(13, 8)), answer.DaysLate(Due, At(13, 8))));
    }

    [Fact]
    public void Before_the_due_moment_nothing_is_missing() =>
        Assert.Equal((Timeliness.NotYetDue, 0), (new RoundAnswer(1, null).Timeliness(Due, At(10, 16)),
            new RoundAnswer(1, null).DaysLate(Due, At(10, 16))));

    [Theory]
    [InlineData(7, 7, null)]
    [InlineData(7, 8, 7)]
    [InlineData(8, 23, 7)]
    [InlineData(9, 8, 9)]
    [InlineData(10, 9, 9)]
    [InlineData(11, 8, 11)]
    public void The_clock_reminds_of_the_last_day_that_has_come(int day, int hour, int? expected) =>
        Assert.Equal(expected is { } due ? new DateOnly(2021, 11, due) : null, Reminders.OccasionOf(Request(sent: 1), At(day, hour)));

    [Fact]
    public void The_clock_forgets_what_is_too_old_and_what_was_before_the_letter()
    {
        Assert.Null(Reminders.OccasionOf(Request(sent: 1), At(30, 8)));
        Assert.Null(Reminders.OccasionOf(Request(sent: 8), At(8, 9)));
    }

    private static ReportRequest Request(int sent) => new()
    {
        Number = 1, Symbol = "STTTT", IssuedOn = new(2021, 11, 1), Abstract = "báo cáo", ReportTitle = "Tình hình",
        CutoffOn = new(2021, 11, 9), DueAt = Due, SentAt = At(sent, 8),
    };

    private static DateTime At(int day, int hour) => Vietnamese.ToUtc(new(2021, 11, day), new(hour, 0));
}
