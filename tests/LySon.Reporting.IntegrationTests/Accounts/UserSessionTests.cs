using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>Sessions by themselves, of two people: what begins, goes on and ends one, at each limit and one beside it.</summary>
public sealed class UserSessionTests(SharedSample shared) : IClassFixture<SharedSample>
{
    private static readonly SessionLimits Limits = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));

    [Fact]
    public async Task A_session_begins_with_its_limits_and_the_account_is_used()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        var session = await scope.Get<UserSessions>().BeginAsync(user, SignInWay.PasswordAndCode, Limits);
        var now = TestClock.Start.UtcDateTime;
        Assert.Equal((user.Id, user.SecurityStamp, SignInWay.PasswordAndCode), (session.UserId, session.Stamp, session.Way));
        Assert.Equal((now, now, now, now.AddMinutes(30), now.AddHours(1)),
            (session.StartedAt, session.ConfirmedAt, session.LastSeenAt, session.IdleUntil, session.EndsAt));
        Assert.Equal([user.Id], await scope.Db.Users().Where(u => u.LastUsedAt == now).Select(u => u.Id).ToListAsync());
        Assert.Equal(now.AddMinutes(9), (await scope.Get<UserSessions>().BeginAsync(
            user, SignInWay.Password, new(Limits.Idle, TimeSpan.FromMinutes(9)))).IdleUntil);
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("idle", false)]
    [InlineData("one tick before idle", true)]
    [InlineData("over", false)]
    [InlineData("one tick before over", true)]
    [InlineData("ended", false)]
    [InlineData("another stamp", false)]
    public async Task A_session_is_open_until_the_moment_of_its_limit(string what, bool isOpen)
    {
        await using var scope = shared.App.NewDb();
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        var session = await BeginAsync(scope, "nhaplieu");
        var now = TestClock.Start.UtcDateTime;
        DateTime? endedAt = what == "ended" ? now : null;
        await scope.Db.UserSessions().ExecuteUpdateAsync(set => set
            .SetProperty(s => s.IdleUntil, what == "idle" ? now : what == "one tick before idle" ? now.AddTicks(1) : now.AddHours(9))
            .SetProperty(s => s.EndsAt, what == "over" ? now : what == "one tick before over" ? now.AddTicks(1) : now.AddHours(9))
            .SetProperty(s => s.EndedAt, endedAt)
            .SetProperty(s => s.Stamp, s => what == "another stamp" ? "other" : s.Stamp));
        Assert.Equal(isOpen, await scope.Get<UserSessions>().Open.AnyAsync(s => s.Id == session.Id));
        // What closes it on a page is what upkeep writes down; an end is not written over.
        await scope.Get<IEnumerable<IDueWork>>().OfType<SignInUpkeep>().Single().RunAsync(default);
        var kept = await scope.Db.UserSessions().AsNoTracking().SingleAsync();
        Assert.Equal(what switch
        {
            "idle" or "over" => SessionEnd.Expired,
            "another stamp" => SessionEnd.AccountChanged,
            _ =>
            (SessionEnd?)null
        }, kept.EndedWhy);
        Assert.Equal(
            what switch { "over" => now.AddHours(9), "idle" or "another stamp" or "ended" => now, _ => (DateTime?)null }, kept.EndedAt);
    }

    [Fact]
    public async Task A_renewed_session_has_another_id_and_stamp_and_everything_else_as_before()
    {
        string[] anew = ["Id", "Stamp", "LastSeenAt", "Network", "Device", "EndedAt", "EndedWhy", "User"];
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var sessions = scope.Get<UserSessions>();
        var old = await BeginAsync(scope, "nhaplieu");
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        user.SecurityStamp = "other";
        var renewed = (await sessions.RenewAsync(old.Id, user))!;
        foreach (var property in typeof(UserSession).GetProperties().Where(p => !anew.Contains(p.Name)))
            Assert.Equal(property.GetValue(old), property.GetValue(renewed));
        Assert.Equal((false, "other", app.Clock.GetUtcNow().UtcDateTime, null),
            (renewed.Id == old.Id, renewed.Stamp, renewed.LastSeenAt, renewed.EndedAt));
        var ended = await scope.Db.UserSessions().AsNoTracking().SingleAsync(s => s.Id == old.Id);
        Assert.Equal((app.Clock.GetUtcNow().UtcDateTime, SessionEnd.Renewed), (ended.EndedAt, ended.EndedWhy));
    }

    [Theory]
    [InlineData("of somebody else")]
    [InlineData("ended")]
    [InlineData("over")]
    [InlineData("unknown")]
    public async Task What_is_over_or_somebody_else_s_is_not_renewed(string what)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var old = await BeginAsync(scope, what == "of somebody else" ? "vanthu" : "nhaplieu");
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        if (what == "ended") Assert.True(await scope.Get<UserSessions>().EndAsync(old.Id, user.Id, SessionEnd.SignedOut));
        if (what == "over") app.Clock.Advance(Limits.Longest);
        Assert.Null(await scope.Get<UserSessions>().RenewAsync(what == "unknown" ? Guid.NewGuid() : old.Id, user));
        var after = await scope.Db.UserSessions().AsNoTracking().SingleAsync();
        Assert.Equal(what == "ended" ? SessionEnd.SignedOut : null, after.EndedWhy);
    }

    [Fact]
    public async Task A_session_ends_once_by_its_own_person_and_keeps_its_reason()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var sessions = scope.Get<UserSessions>();
        var (first, second, other) = (await BeginAsync(scope, "nhaplieu"), await BeginAsync(scope, "nhaplieu"),
            await BeginAsync(scope, "vanthu"));
        Assert.False(await sessions.EndAsync(first.Id, other.UserId, SessionEnd.EndedByOwner));
        Assert.True(await sessions.EndAsync(first.Id, first.UserId, SessionEnd.EndedByOwner));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await sessions.EndAsync(first.Id, first.UserId, SessionEnd.SignedOut));
        Assert.Equal(0, await sessions.EndAllAsync(first.UserId, SessionEnd.EndedByAdministrator, except: second.Id));
        var third = await BeginAsync(scope, "nhaplieu");
        // One that a change of the account has just closed is ended, too, and told of as such.
        await scope.Db.UserSessions().Where(s => s.Id == third.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, "before"));
        Assert.Equal(1, await sessions.EndAllAsync(first.UserId, SessionEnd.AccountChanged, except: second.Id));
        Assert.Equal((SessionEnd.EndedByOwner, TestClock.Start.UtcDateTime), await EndOfAsync(first));
        Assert.Equal((SessionEnd.AccountChanged, app.Clock.GetUtcNow().UtcDateTime), await EndOfAsync(third));
        Assert.Equal((null, null), await EndOfAsync(second));
        Assert.Equal((null, null), await EndOfAsync(other));
        app.Clock.Advance(Limits.Idle);
        Assert.Equal(0, await sessions.EndAllAsync(first.UserId, SessionEnd.AccountChanged));

        async Task<(SessionEnd?, DateTime?)> EndOfAsync(UserSession session)
        {
            var found = await scope.Db.UserSessions().AsNoTracking().SingleAsync(s => s.Id == session.Id);
            return (found.EndedWhy, found.EndedAt);
        }
    }

    [Fact]
    public async Task What_is_past_its_time_goes_and_what_is_not_stays()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var now = TestClock.Start.UtcDateTime;
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        foreach (var seconds in (int[])[-1, 0])
        {
            var session = await BeginAsync(scope, "nhaplieu");
            var ended = now.AddDays(-UserSession.KeptDays).AddSeconds(seconds);
            await scope.Db.UserSessions().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, ended));
        }
        foreach (var seconds in (int[])[0, 1]) scope.Db
            .Add(new SignInCounter { Source = $"{seconds}", Bucket = 1, ExpiresAt = now.AddSeconds(seconds) });
        foreach (var seconds in (int[])[-1, 0]) scope.Db
            .Add(new SignInEntry
            {
                UserId = user.Id, Event = SignInEvent.SignedIn,
                At = now.AddMonths(-SignInEntry.KeptMonths).AddSeconds(seconds)
            });
        await scope.Db.SaveChangesAsync();
        await scope.Get<IEnumerable<IDueWork>>().OfType<SignInUpkeep>().Single().RunAsync(default);
        Assert.Equal([now.AddDays(-UserSession.KeptDays)], await scope.Db.UserSessions().Select(s => s.EndedAt).ToListAsync());
        Assert.Equal(["1"], await scope.Db.SignInCounters().Select(c => c.Source).ToListAsync());
        Assert.Equal([now.AddMonths(-SignInEntry.KeptMonths)], await scope.Db.SignInLog().Select(e => e.At).ToListAsync());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Who_signed_in_ten_minutes_ago_is_asked_again(int seconds, bool isRecent)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        app.Clock.Advance(Web.Infrastructure.Security.RecentSignIn.Window + TimeSpan.FromSeconds(seconds));
        Assert.Equal(isRecent, (await client.OpenAsync(Factors.App)).Address == Factors.App);
    }

    private static async Task<UserSession> BeginAsync(DbScope scope, string name) =>
        await scope.Get<UserSessions>().BeginAsync(await scope.Db.Users().AsNoTracking().SingleAsync(u => u.UserName == name),
            SignInWay.Password, Limits);
}
