using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

/// <summary>Rounds that follow by themselves.</summary>
public sealed class SeriesTests
{
    /// <summary>
    /// 08:00 on 8 October in Vietnam, so that a monthly round is due at 08:00 on 8 November, a day before the tests' clock.
    /// </summary>
    private static readonly DateTime October = new(2021, 10, 8, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_round_is_prepared_ten_days_ahead_and_waits_for_its_number()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: bench.Now.AddDays(-21).AddSeconds(1), repeats: Repetition.Monthly);
        Assert.Equal(0, await PrepareAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await PrepareAsync(bench));
        Assert.Equal(0, await PrepareAsync(bench));
        var next = await NextAsync(bench, last.Id);
        Assert.Equal((null, null, null, bench.Now.AddDays(10)), (next.Number, next.IssuedOn, next.SentAt, next.SendAt));
        bench.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, await SendDueAsync(bench));
        Assert.Empty(await bench.ToldAsync());
    }

    [Fact]
    public async Task A_round_that_has_its_number_is_sent_from_the_very_moment_on_once()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: bench.Now.AddDays(-31).AddSeconds(1), repeats: Repetition.Monthly);
        await PrepareAsync(bench);
        await NumberAsync(bench, last.Id);
        Assert.Equal(0, await SendDueAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SendDueAsync(bench));
        Assert.Equal(bench.Now, (await NextAsync(bench, last.Id)).SentAt);
        Assert.Equal(0, await SendDueAsync(bench));
    }

    [Fact]
    public async Task What_is_sent_late_delays_no_later_round_and_nothing_is_sent_past_its_due_moment()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await PrepareAsync(bench);
        await NumberAsync(bench, last.Id);
        Assert.Equal(1, await SendDueAsync(bench));
        var late = await NextAsync(bench, last.Id);
        Assert.Equal((October.AddDays(31), bench.Now), (late.SendAt, late.SentAt));

        bench.Clock.Advance(TimeSpan.FromDays(75));
        Assert.Equal(1, await PrepareAsync(bench));
        Assert.Equal(October.AddDays(61), (await NextAsync(bench, late.Id)).SendAt);
        await NumberAsync(bench, late.Id);
        Assert.Equal(0, await SendDueAsync(bench));
    }

    [Theory]
    [InlineData(Repetition.Quarterly, 92)]
    [InlineData(Repetition.HalfYearly, 182)]
    [InlineData(Repetition.NineMonths, 365)]
    [InlineData(Repetition.Yearly, 365)]
    public async Task A_longer_period_waits_as_long(Repetition repeats, int days)
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddRequestAsync(sentAt: October, repeats: repeats);
        bench.Clock.SetUtcNow(October.AddDays(days - 10).AddSeconds(-1));
        Assert.Equal(0, await PrepareAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await PrepareAsync(bench));
    }

    [Fact]
    public async Task What_does_not_repeat_was_not_sent_or_is_followed_already_is_left()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddRequestAsync(sentAt: October);
        await bench.AddRequestAsync(repeats: Repetition.Monthly);
        var followed = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await using (var db = bench.Db()) await Steps(bench, db).CopyAsync(followed, follows: true);
        Assert.Equal(0, await PrepareAsync(bench));
    }

    [Fact]
    public async Task Who_deletes_a_prepared_round_ends_the_series()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await PrepareAsync(bench);
        var next = await NextAsync(bench, last.Id);
        await using (var db = bench.Db()) Assert.Null(await Steps(bench, db).DeleteAsync(next));
        Assert.Equal(0, await PrepareAsync(bench));
        Assert.Equal(Repetition.None, (await bench.RequestAsync(last.Id)).Repeats);
        Assert.Contains(await bench.HistoryAsync<ReportRequest>(last.Id), h => h.EndsWith("Lặp lại Hằng tháng → Không lặp lại",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everyone_asked_is_told_of_the_new_round_with_its_own_number_and_date()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddUserAsync("bato", Roles.Staff, "ba-to");
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await PrepareAsync(bench);
        await NumberAsync(bench, last.Id);
        await SendDueAsync(bench);
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(
            "Yêu cầu báo cáo mới: Công văn 1622/STTTT-CNTT, hạn gửi 17:00 14/12/2021."));
        Assert.Equal(3, (await bench.ToldAsync()).Count);
        await using var look = bench.Db();
        var next = await look.Requests().Where(r => r.PreviousId == last.Id).Select(r => r.Id).SingleAsync();
        Assert.All(await look.Notifications().Select(n => n.Url).ToListAsync(), url => Assert.Equal($"/requests/{next}", url));
    }

    [Theory]
    [InlineData("2021-11-08", "ba-to")]
    [InlineData("2021-11-09", "binh-son")]
    public async Task Whoever_took_over_by_the_day_of_sending_is_asked(string abolished, string asked)
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly, agencies: "binh-son");
        await AbolishAsync(bench, "binh-son", abolished, "ba-to");
        await PrepareAsync(bench);
        Assert.Equal([asked], await AskedAsync(bench, last.Id));
    }

    [Fact]
    public async Task Heirs_of_heirs_are_asked_once_and_for_whom_nobody_took_over_nobody_is()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly,
            agencies: ["binh-son", "ba-to", "son-ha", "ly-son"]);
        await AbolishAsync(bench, "binh-son", "2021-10-10", "ba-to");
        await AbolishAsync(bench, "ba-to", "2021-10-20", "ly-son");
        await AbolishAsync(bench, "son-ha", "2021-10-20", null);
        await PrepareAsync(bench);
        Assert.Equal(["ly-son"], await AskedAsync(bench, last.Id));
    }

    [Fact]
    public async Task A_series_of_each_requester_goes_its_own_way()
    {
        await using var bench = await Bench.StartAsync();
        var one = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        var two = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly, requester: "ba-to", agencies: "ly-son");
        await using var db = bench.Db();
        await db.Agencies().Where(a => a.Code == "ba-to").ExecuteUpdateAsync(set => set.SetProperty(a => a.MayRequest, true));
        Assert.Equal(2, await PrepareAsync(bench));
        Assert.Equal([one.RequesterId, two.RequesterId], await db.Requests().Where(r => r.PreviousId != null).OrderBy(r => r.PreviousId)
            .Select(r => r.RequesterId).ToListAsync());
        Assert.Equal(["ly-son"], await AskedAsync(bench, two.Id));
    }

    private static async Task<int> PrepareAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await Rounds(bench, db).PrepareDueAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> SendDueAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await Rounds(bench, db).SendDueAsync(TestContext.Current.CancellationToken);
    }

    private static RequestRounds Rounds(Bench bench, ReportingDbContext db) => new(db, Steps(bench, db), bench.Clock);

    private static RequestSteps Steps(Bench bench, ReportingDbContext db) => new(db, bench.News(db), bench.Actor, bench.Clock);

    /// <summary>What the officer fills in.</summary>
    private static async Task NumberAsync(Bench bench, int last)
    {
        await using var db = bench.Db();
        var next = await db.Requests().SingleAsync(r => r.PreviousId == last);
        (next.Number, next.IssuedOn) = (1622, new(2021, 11, 8));
        await db.SaveChangesAsync();
    }

    private static async Task<ReportRequest> NextAsync(Bench bench, int last)
    {
        await using var db = bench.Db();
        return await db.Requests().AsNoTracking().SingleAsync(r => r.PreviousId == last);
    }

    private static async Task<List<string>> AskedAsync(Bench bench, int last)
    {
        await using var db = bench.Db();
        return await db.Set<RequestAddressee>().Where(a => db.Requests().Any(r => r.PreviousId == last && r.Id == a.RequestId))
            .Join(db.Agencies(), a => a.AgencyId, g => g.Id, (_, g) => g.Code).Order().ToListAsync();
    }

    private static async Task AbolishAsync(Bench bench, string code, string day, string? successor)
    {
        int? heir = successor is null ? null : await bench.AgencyAsync(successor);
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await using var db = bench.Db();
        await db.Agencies().Where(a => a.Code == code).ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.AbolishedOn, on).SetProperty(a => a.SuccessorId, heir));
    }
}
