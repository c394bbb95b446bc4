using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.UnitTests.Fixture;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class NextRoundTests
{
    private static readonly string[] Dates = [nameof(ReportRequest.PeriodStart), nameof(ReportRequest.PeriodEnd),
        nameof(ReportRequest.CutoffOn), nameof(ReportRequest.DueAt),
        nameof(ReportRequest.Number), nameof(ReportRequest.IssuedOn), nameof(ReportRequest.SendAt)];
    private static readonly string[] Own =
    [
        nameof(ReportRequest.Id), nameof(ReportRequest.Version), nameof(ReportRequest.DeletedAt), nameof(ReportRequest.SentAt),
        nameof(ReportRequest.ClosedAt),
        nameof(ReportRequest.PreviousId), nameof(ReportRequest.Requester), nameof(ReportRequest.Outline), nameof(ReportRequest.Addressees),
        nameof(ReportRequest.AskedBy), nameof(ReportRequest.AboveId),
    ];

    [Theory]
    [InlineData(Repetition.None, 1)]
    [InlineData(Repetition.Monthly, 1)]
    [InlineData(Repetition.Quarterly, 3)]
    [InlineData(Repetition.HalfYearly, 6)]
    [InlineData(Repetition.NineMonths, 12)]
    [InlineData(Repetition.Yearly, 12)]
    public void The_next_round_asks_the_same_for_the_period_after(Repetition repeats, int months)
    {
        var last = Last();
        last.Repeats = repeats;
        var next = NextRound.Of(last, follows: true, WorkingCalendar.Bare);
        Copies.AssertSame(last, next, [.. Dates, .. Own, .. repeats == Repetition.None ? (string[])[nameof(ReportRequest.Repeats)] : []]);
        Assert.Equal(repeats, next.Repeats);
        Assert.Equal((last.PeriodStart!.Value.AddMonths(months), last.PeriodEnd!.Value.AddMonths(months), last.CutoffOn.AddMonths(months)),
            (next.PeriodStart, next.PeriodEnd, next.CutoffOn));
        Assert.Equal(Vietnamese.ToUtc(new DateOnly(2021, 11, 10).AddMonths(months), new(17, 30)), next.DueAt);
        Assert.Equal((0, 0, null, null, null), (next.Id, next.Version, next.DeletedAt, next.SentAt, next.ClosedAt));
        Assert.Equal((null, null), (next.Number, next.IssuedOn));
    }

    [Fact]
    public void The_next_round_has_the_same_outline_in_its_order_in_rows_of_its_own()
    {
        var last = Last();
        var next = NextRound.Of(last, follows: true, WorkingCalendar.Bare);
        Assert.Equal([1, 2], next.Outline.Select(s => s.Position));
        foreach (var (before, after) in last.Outline.OrderBy(s => s.Position).Zip(next.Outline))
        {
            Copies.AssertSame(before, after, nameof(OutlineSection.Id), nameof(OutlineSection.Version), nameof(OutlineSection.DeletedAt),
                nameof(OutlineSection.RequestId), nameof(OutlineSection.AboveId));
            Assert.Equal((0, 0, 0, null), (after.Id, after.Version, after.RequestId, after.DeletedAt));
        }
    }

    [Fact]
    public void The_next_round_asks_the_same_agencies()
    {
        var (last, next) = (Last(), NextRound.Of(Last(), follows: true, WorkingCalendar.Bare));
        foreach (var (before, after) in last.Addressees.Zip(next.Addressees, (b, a) => (b, a))) Copies.AssertSame(
            before, after, nameof(RequestAddressee.RequestId));
        Assert.Equal([4, 9], next.Addressees.Select(a => a.AgencyId));
        Assert.All(next.Addressees, a => Assert.Equal(0, a.RequestId));
    }

    [Fact]
    public void A_next_round_knows_the_one_before_and_a_copy_does_not()
    {
        var last = Last();
        Assert.Equal((last.Id, null), (NextRound.Of(last, follows: true, WorkingCalendar.Bare).PreviousId,
            NextRound.Of(last, follows: false, WorkingCalendar.Bare).PreviousId));
        Assert.NotEqual(0, last.Id);
    }

    [Fact]
    public void Where_no_period_is_named_none_is_in_the_next_and_the_end_of_a_month_stays_the_end()
    {
        var last = Last();
        (last.PeriodStart, last.PeriodEnd, last.CutoffOn, last.DueAt) =
            (null, null, new(2021, 11, 30), Vietnamese.ToUtc(new(2021, 12, 31), new(17, 0)));
        last.Repeats = Repetition.Monthly;
        var next = NextRound.Of(last, follows: true, WorkingCalendar.Bare);
        // 23 working days after the cut-off, as before.
        Assert.Equal((null, null, new DateOnly(2021, 12, 31), Vietnamese.ToUtc(new(2022, 2, 2), new(17, 0))),
            (next.PeriodStart, next.PeriodEnd, next.CutoffOn, next.DueAt));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-02-14", "2026-02-27", Repetition.Monthly, "2026-02-15", "2026-03-14", "2026-03-20")] // Tết: 5 days
    [InlineData("2026-11-01", "2026-11-30", "2026-12-01", Repetition.Monthly, "2026-12-01", "2026-12-31", "2027-01-04")]
    [InlineData("2026-01-26", "2026-02-25", "2026-02-26", Repetition.Monthly, "2026-02-26", "2026-03-25", "2026-03-26")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-23", Repetition.Daily, "2026-11-23", "2026-11-23", "2026-11-24")]
    [InlineData("2026-04-20", "2026-04-26", "2026-04-28", Repetition.Weekly, "2026-04-27", "2026-05-03", "2026-05-04")]
    [InlineData("2025-12-15", "2026-09-14", "2026-09-16", Repetition.NineMonths, "2026-12-15", "2027-09-14", "2027-09-16")]
    public void The_next_round_is_due_as_many_working_days_after_its_end(
        string start, string end, string due, Repetition repeats, string nextStart, string nextEnd, string nextDue)
    {
        var last = Last();
        (last.PeriodStart, last.PeriodEnd, last.CutoffOn, last.Repeats) = (Day(start), Day(end), Day(end), repeats);
        last.DueAt = Vietnamese.ToUtc(Day(due), new(17, 0));
        var next = NextRound.Of(last, follows: true, new([.. GivenDaysOff.All]));
        Assert.Equal((Day(nextStart), Day(nextEnd), Day(nextEnd), Vietnamese.ToUtc(Day(nextDue), new(17, 0))),
            (next.PeriodStart, next.PeriodEnd, next.CutoffOn, next.DueAt));
    }

    [Fact]
    public void A_round_of_a_series_goes_out_one_period_after_the_last_was_planned_whenever_that_was_sent()
    {
        var last = Last();
        (last.Repeats, last.SendAt, last.SentAt) = (Repetition.Monthly, null, Vietnamese.ToUtc(new(2026, 11, 2), new(8, 0)));
        Assert.Equal(Vietnamese.ToUtc(new(2026, 12, 2), new(8, 0)), NextRound.Of(last, follows: true, WorkingCalendar.Bare).SendAt);
        last.SendAt = Vietnamese.ToUtc(new(2026, 11, 1), new(7, 30));
        Assert.Equal(Vietnamese.ToUtc(new(2026, 12, 1), new(7, 30)), NextRound.Of(last, follows: true, WorkingCalendar.Bare).SendAt);
        Assert.Null(NextRound.Of(last, follows: false, WorkingCalendar.Bare).SendAt);
        last.Repeats = Repetition.None;
        Assert.Null(NextRound.Of(last, follows: true, WorkingCalendar.Bare).SendAt);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Its outline and agencies stand in the rows in another order than on paper.</summary>
    private static ReportRequest Last()
    {
        var last = Copies.Fill(new ReportRequest
        {
            Number = 0, Symbol = "", IssuedOn = default, Abstract = "", ReportTitle = "",
            CutoffOn = default, DueAt = default
        });
        (last.PeriodStart, last.PeriodEnd, last.CutoffOn) = (new(2021, 10, 15), new(2021, 11, 14), new(2021, 11, 9));
        last.DueAt = Vietnamese.ToUtc(new(2021, 11, 10), new(17, 30));
        last.Outline = [Section(2), Section(1)];
        last.Addressees = [new() { RequestId = 7, AgencyId = 4 }, new() { RequestId = 7, AgencyId = 9 }];
        return last;
    }

    private static OutlineSection Section(int position)
    {
        var section = Copies.Fill(new OutlineSection { Position = 0, Kind = TypedTableSection.Kind });
        (section.Position, section.Table) = (position, new TableShape([new($"Cột {position}", "", ColumnKind.Text, true)], []));
        return section;
    }
}
