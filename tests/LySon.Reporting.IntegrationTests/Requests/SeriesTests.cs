using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
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
    public async Task A_round_is_sent_from_the_very_moment_on_as_of_that_moment()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: bench.Now.AddDays(-31).AddSeconds(1), repeats: Repetition.Monthly);
        Assert.Equal(0, await SendDueAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SendDueAsync(bench));
        Assert.Equal((last.Id, bench.Now, (DateTime?)null), await NextAsync(bench, last.Id));
        Assert.Equal(0, await SendDueAsync(bench));
    }

    [Fact]
    public async Task A_round_that_was_late_is_sent_as_of_when_it_was_due()
    {
        await using var bench = await Bench.StartAsync();
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        Assert.Equal(1, await SendDueAsync(bench));
        Assert.Equal((last.Id, October.AddDays(31), null), await NextAsync(bench, last.Id));
    }

    [Theory]
    [InlineData(Repetition.Quarterly, 92)]
    [InlineData(Repetition.HalfYearly, 182)]
    [InlineData(Repetition.Yearly, 365)]
    public async Task A_longer_period_waits_as_long(Repetition repeats, int days)
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddRequestAsync(sentAt: October, repeats: repeats);
        bench.Clock.SetUtcNow(October.AddDays(days).AddSeconds(-1));
        Assert.Equal(0, await SendDueAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SendDueAsync(bench));
    }

    [Fact]
    public async Task What_does_not_repeat_was_not_sent_or_is_followed_already_is_left()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddRequestAsync(sentAt: October);
        await bench.AddRequestAsync(repeats: Repetition.Monthly);
        var followed = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await using (var db = bench.Db()) await new RequestSteps(db, bench.News(db), bench.Actor, bench.Clock)
            .CopyAsync(followed, follows: true);
        Assert.Equal(0, await SendDueAsync(bench));
    }

    [Fact]
    public async Task Everyone_asked_is_told_of_the_new_round_with_its_own_date()
    {
        await using var bench = await Bench.StartAsync();
        await bench.AddUserAsync("bato", Roles.Staff, "ba-to");
        var last = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        await SendDueAsync(bench);
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(
            "Yêu cầu báo cáo mới: Công văn 1500/STTTT-CNTT, hạn gửi 17:00 12/12/2021."));
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
        await SendDueAsync(bench);
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
        await SendDueAsync(bench);
        Assert.Equal(["ly-son"], await AskedAsync(bench, last.Id));
    }

    [Fact]
    public async Task A_series_of_each_requester_goes_its_own_way()
    {
        await using var bench = await Bench.StartAsync();
        var one = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly);
        var two = await bench.AddRequestAsync(sentAt: October, repeats: Repetition.Monthly, requester: "ba-to", agencies: "ly-son");
        Assert.Equal(2, await SendDueAsync(bench));
        await using var db = bench.Db();
        Assert.Equal([one.RequesterId, two.RequesterId], await db.Requests().Where(r => r.PreviousId != null).OrderBy(r => r.PreviousId)
            .Select(r => r.RequesterId).ToListAsync());
        Assert.Equal(["ly-son"], await AskedAsync(bench, two.Id));
    }

    private static async Task<int> SendDueAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await new RequestRounds(db, bench.News(db), bench.Clock).SendDueAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(int? PreviousId, DateTime? SentAt, DateTime? ClosedAt)> NextAsync(Bench bench, int last)
    {
        await using var db = bench.Db();
        var next = await db.Requests().SingleAsync(r => r.PreviousId == last);
        return (next.PreviousId, next.SentAt, next.ClosedAt);
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
