using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.UnitTests.Fixture;

namespace LySon.Reporting.UnitTests.Requests;

public sealed class NextRoundTests
{
    private static readonly string[] Dates = [nameof(ReportRequest.PeriodStart), nameof(ReportRequest.PeriodEnd),
        nameof(ReportRequest.CutoffOn), nameof(ReportRequest.DueAt)];
    private static readonly string[] Own =
    [
        nameof(ReportRequest.Id), nameof(ReportRequest.Version), nameof(ReportRequest.DeletedAt), nameof(ReportRequest.SentAt),
        nameof(ReportRequest.ClosedAt),
        nameof(ReportRequest.PreviousId), nameof(ReportRequest.Requester), nameof(ReportRequest.Outline), nameof(ReportRequest.Addressees),
        nameof(ReportRequest.AskedBy),
    ];

    [Theory]
    [InlineData(Repetition.None, 1)]
    [InlineData(Repetition.Monthly, 1)]
    [InlineData(Repetition.Quarterly, 3)]
    [InlineData(Repetition.HalfYearly, 6)]
    [InlineData(Repetition.Yearly, 12)]
    public void The_next_round_asks_the_same_for_the_period_after(Repetition repeats, int months)
    {
        var last = Last();
        last.Repeats = repeats;
        var next = RequestRounds.Next(last, follows: true);
        Copies.AssertSame(last, next, [.. Dates, .. Own, .. repeats == Repetition.None ? (string[])[nameof(ReportRequest.Repeats)] : []]);
        Assert.Equal(repeats, next.Repeats);
        Assert.Equal((last.PeriodStart!.Value.AddMonths(months), last.PeriodEnd!.Value.AddMonths(months), last.CutoffOn.AddMonths(months)),
            (next.PeriodStart, next.PeriodEnd, next.CutoffOn));
        Assert.Equal(Vietnamese.ToUtc(new DateOnly(2021, 11, 10).AddMonths(months), new(17, 30)), next.DueAt);
        Assert.Equal((0, 0, null, null, null), (next.Id, next.Version, next.DeletedAt, next.SentAt, next.ClosedAt));
    }

    [Fact]
    public void The_next_round_has_the_same_outline_in_its_order_in_rows_of_its_own()
    {
        var last = Last();
        var next = RequestRounds.Next(last, follows: true);
        Assert.Equal([1, 2], next.Outline.Select(s => s.Position));
        foreach (var (before, after) in last.Outline.OrderBy(s => s.Position).Zip(next.Outline))
        {
            Copies.AssertSame(before, after, nameof(OutlineSection.Id), nameof(OutlineSection.Version), nameof(OutlineSection.DeletedAt),
                nameof(OutlineSection.RequestId));
            Assert.Equal((0, 0, 0, null), (after.Id, after.Version, after.RequestId, after.DeletedAt));
        }
    }

    [Fact]
    public void The_next_round_asks_the_same_agencies()
    {
        var (last, next) = (Last(), RequestRounds.Next(Last(), follows: true));
        foreach (var (before, after) in last.Addressees.Zip(next.Addressees, (b, a) => (b, a)))
            Copies.AssertSame(before, after, nameof(RequestAddressee.RequestId));
        Assert.Equal([4, 9], next.Addressees.Select(a => a.AgencyId));
        Assert.All(next.Addressees, a => Assert.Equal(0, a.RequestId));
    }

    [Fact]
    public void A_next_round_knows_the_one_before_and_a_copy_does_not()
    {
        var last = Last();
        Assert.Equal((last.Id, null), (RequestRounds.Next(last, follows: true).PreviousId,
            RequestRounds.Next(last, follows: false).PreviousId));
        Assert.NotEqual(0, last.Id);
    }

    [Fact]
    public void Where_no_period_is_named_none_is_in_the_next_and_the_end_of_a_month_stays_the_end()
    {
        var last = Last();
        (last.PeriodStart, last.PeriodEnd, last.CutoffOn, last.DueAt) =
            (null, null, new(2021, 11, 30), Vietnamese.ToUtc(new(2021, 12, 31), new(17, 0)));
        last.Repeats = Repetition.Monthly;
        var next = RequestRounds.Next(last, follows: true);
        Assert.Equal((null, null, new DateOnly(2021, 12, 31), Vietnamese.ToUtc(new(2022, 1, 31), new(17, 0))),
            (next.PeriodStart, next.PeriodEnd, next.CutoffOn, next.DueAt));
    }

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
