using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Whom a reminder reaches, how often, and in which words.</summary>
public sealed class ReminderServiceTests
{
    private static readonly DateTime Sent = new(2021, 11, 1, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Those_who_have_not_sent_are_reminded_with_a_row_that_says_by_whom_and_everyone_who_works_on_it_is_told()
    {
        await using var bench = await ArrangeAsync();
        var request = await bench.AddRequestAsync(Sent);
        await bench.AddReportAsync(request.Id, "binh-son", ReportState.Issued, bench.Now);
        await bench.AddReportAsync(request.Id, "ly-son", ReportState.Approved);
        await bench.ActAsync("so");
        Assert.Equal(1, await RemindAsync(bench, request));
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], (await bench.ToldAsync()).Select(t => t.Split(':')[0]));
        await using var db = bench.Db();
        var row = await db.RequestReminders().SingleAsync();
        Assert.Equal((request.Id, await bench.AgencyAsync("ly-son"), bench.Now, null, await bench.UserAsync("so"), "Chuyên viên tổng hợp"),
            (row.RequestId, row.AgencyId, row.At, row.DueWorkOn, row.ActorId, row.ActorName));
        Assert.Equal($"/requests/{request.Id}", (await db.Notifications().FirstAsync()).Url);
    }

    [Fact]
    public async Task One_agency_alone_is_reminded_alone()
    {
        await using var bench = await ArrangeAsync();
        var request = await bench.AddRequestAsync(Sent);
        Assert.Equal(1, await RemindAsync(bench, request, "binh-son"));
        Assert.Equal(["binhson"], (await bench.ToldAsync()).Select(t => t.Split(':')[0]));
        Assert.Equal(0, await RemindAsync(bench, request, "ba-to"));
    }

    [Fact]
    public async Task Who_was_just_reminded_of_this_request_is_left_in_peace_for_ten_minutes()
    {
        await using var bench = await ArrangeAsync();
        var (request, other) = (await bench.AddRequestAsync(Sent), await bench.AddRequestAsync(Sent));
        Assert.Equal(2, await RemindAsync(bench, request));
        Assert.Equal(2, await RemindAsync(bench, other));
        bench.Clock.Advance(Reminders.Pause - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await RemindAsync(bench, request));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await RemindAsync(bench, request));
    }

    [Theory]
    [InlineData("2021-11-12 17:00:00", "sắp đến hạn")]
    [InlineData("2021-11-12 17:00:01", "đã quá hạn")]
    [InlineData("2021-11-12 23:59:59", "đã quá hạn")]
    [InlineData("2021-11-13 00:00:00", "quá hạn 1 ngày")]
    [InlineData("2021-11-20 08:00:00", "quá hạn 8 ngày")]
    public async Task A_reminder_says_how_it_stands_to_the_due_moment(string now, string left)
    {
        await using var bench = await ArrangeAsync();
        var request = await bench.AddRequestAsync(Sent);
        bench.Clock.SetUtcNow(Vietnam(now));
        await RemindAsync(bench, request, "binh-son");
        Assert.Equal([$"binhson: Nhắc báo cáo theo Công văn 1500/STTTT-CNTT: hạn 17:00 12/11/2021, {left}, đơn vị chưa gửi."],
            await bench.ToldAsync());
    }

    [Theory]
    [InlineData("2021-11-09 08:00:00", "2021-11-09")]
    [InlineData("2021-11-09 07:59:59", null)]
    [InlineData("2021-11-11 08:00:00", "2021-11-11")]
    [InlineData("2021-11-11 07:59:59", "2021-11-09")]
    [InlineData("2021-11-28 08:00:00", "2021-11-26")]
    [InlineData("2021-11-28 08:00:01", null)]
    public async Task The_clock_reminds_on_its_days_and_catches_up_two_days(string now, string? day)
    {
        await using var bench = await ArrangeAsync(Vietnam(now));
        var request = await bench.AddRequestAsync(Sent);
        await bench.AddReportAsync(request.Id, "ly-son", ReportState.Received, Sent);
        await OnlyAsync(bench, request.Id);
        await LookAsync(bench);
        await LookAsync(bench);
        await using var db = bench.Db();
        var rows = await db.RequestReminders().Select(r => new { r.RequestId, r.AgencyId, r.At, r.DueWorkOn, r.ActorId, r.ActorName })
            .ToListAsync();
        Assert.Equal(day is null ? [] : [(request.Id, await bench.AgencyAsync("binh-son"), bench.Now, day, null, "Hệ thống")],
            rows.Select(r => (r.RequestId, r.AgencyId, r.At, r.DueWorkOn?.ToString(
                "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), r.ActorId, r.ActorName)));
        Assert.Equal(day is null ? [] : ["binhson"], (await bench.ToldAsync()).Select(t => t.Split(':')[0]));
    }

    [Theory]
    [InlineData(false, false, "2021-11-12 17:00:00")]
    [InlineData(true, true, "2021-11-12 17:00:00")]
    [InlineData(true, false, "2021-11-13 00:00:00")]
    public async Task What_was_not_sent_is_closed_or_due_much_later_is_no_occasion(bool sent, bool closed, string due)
    {
        await using var bench = await ArrangeAsync();
        var request = await bench.AddRequestAsync(sent ? Sent : null, closed ? Sent.AddHours(1) : null, dueAt: Vietnam(due));
        await OnlyAsync(bench, request.Id);
        await LookAsync(bench);
        Assert.Empty(await bench.ToldAsync());
    }

    [Theory]
    [InlineData("00:00")]
    [InlineData("23:59")]
    public async Task The_hour_at_which_a_report_is_due_moves_no_reminder(string hour)
    {
        await using var bench = await ArrangeAsync(Vietnam("2021-11-09 08:00:00"));
        var request = await bench.AddRequestAsync(Sent, dueAt: Vietnam($"2021-11-12 {hour}:00"));
        await OnlyAsync(bench, request.Id);
        await LookAsync(bench);
        bench.Clock.SetUtcNow(Vietnam("2021-11-28 08:00:00"));
        await LookAsync(bench);
        await using var db = bench.Db();
        Assert.Equal([new(2021, 11, 9), new(2021, 11, 26)], await db.RequestReminders().Select(r => r.DueWorkOn!.Value).Distinct().Order()
            .ToListAsync());
    }

    [Theory]
    [InlineData("2021-11-09 08:00:00", true)]
    [InlineData("2021-11-09 08:00:01", false)]
    public void Who_was_asked_after_a_reminder_s_hour_is_not_reminded_at_once(string sent, bool reminded)
    {
        var request = new ReportRequest
        {
            Number = 1, Symbol = "STTTT", IssuedOn = default, Abstract = "", ReportTitle = "", CutoffOn = default, DueAt = RequestBench.Due,
            SentAt = Vietnam(sent),
        };
        Assert.Equal(reminded ? new DateOnly(2021, 11, 9) : null, Reminders.OccasionOf(request, Vietnam("2021-11-09 15:00:00")));
    }

    [Fact]
    public async Task The_report_in_force_counts_otherwise_the_newest_and_a_superseded_one_never()
    {
        await using var bench = await ArrangeAsync();
        var (request, other) = (await bench.AddRequestAsync(Sent, agencies: ["ly-son", "binh-son", "ba-to", "son-ha"]),
            await bench.AddRequestAsync(Sent));
        var inForce = await bench.AddReportAsync(request.Id, "ly-son", ReportState.Issued, Sent);
        await bench.AddReportAsync(request.Id, "ly-son", ReportState.Draft, edition: 2);
        await bench.AddReportAsync(request.Id, "binh-son", ReportState.Returned, Sent);
        var newest = await bench.AddReportAsync(request.Id, "binh-son", ReportState.Draft, edition: 2);
        await bench.AddReportAsync(request.Id, "ba-to", ReportState.Superseded, Sent);
        await bench.AddReportAsync(other.Id, "son-ha", ReportState.Issued, Sent);
        await using var db = bench.Db();
        var names = await db.Agencies().ToDictionaryAsync(a => a.Id, a => a.Code);
        Assert.Equal([("ba-to", null), ("binh-son", newest), ("ly-son", inForce), ("son-ha", (int?)null)],
            (await RoundAnswers.OfAsync(db, request.Id)).Select(a => (names[a.AgencyId], a.Report?.Id))
                .OrderBy(a => a.Item1, StringComparer.Ordinal));
    }

    private static DateTime Vietnam(string moment)
    {
        var local = DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        return Vietnamese.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static async Task<Bench> ArrangeAsync(DateTime? now = null)
    {
        var bench = await Bench.StartAsync(now);
        await bench.AddUserAsync("binhson", Roles.Staff, "binh-son");
        return bench;
    }

    /// <summary>The sample's own request is out of the way.</summary>
    private static async Task OnlyAsync(Bench bench, int request)
    {
        await using var db = bench.Db();
        await db.Requests().Where(r => r.Id != request).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, Sent));
    }

    private static async Task<int> RemindAsync(Bench bench, ReportRequest request, string? agency = null)
    {
        await using var db = bench.Db();
        return (await Of(bench, db).RemindAsync(request, agency is null ? null : await bench.AgencyAsync(agency))).Reached;
    }

    private static async Task LookAsync(Bench bench)
    {
        await using var db = bench.Db();
        await Of(bench, db).RunAsync(TestContext.Current.CancellationToken);
    }

    private static Reminders Of(Bench bench, Core.Data.ReportingDbContext db) =>
        new(db, new(db, bench.Actor, bench.Clock), new(db, [], bench.Clock), bench.Actor, bench.Clock);
}
