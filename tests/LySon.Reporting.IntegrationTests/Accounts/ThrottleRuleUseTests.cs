using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>The throttle by itself: whose failures count together, how many are free, and when they are forgotten.</summary>
public sealed class ThrottleRuleUseTests
{
    private const string Network = "203.0.113.77";
    private static readonly SignInAttempt Password = new(SignInWay.Password, null, "LANHDAO", Network, IsKnown: true);

    [Fact]
    public async Task Five_tries_are_free_and_another_name_place_or_kind_of_try_has_its_own()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var throttle = scope.Get<SignInThrottle>();
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(Password));
        Assert.Equal(TimeSpan.FromSeconds(30), await throttle.CheckAsync(Password));
        Assert.Equal(TimeSpan.FromSeconds(30), await throttle.CheckAsync(Password with { UserId = 7 }));
        foreach (var other in (SignInAttempt[])
            [
                Password with { Name = "VANTHU" }, Password with { Source = "203.0.113.78" },
                Password with { Source = SignInAttempt.BrowserMark + "a" },
                Password with { Way = SignInWay.PasswordAndCode },
            ])
            Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(other));
        // A recovery code is guessed instead of the app's code, not besides.
        for (var i = 1; i < 5; i++) await throttle.CheckAsync(Password with { Way = SignInWay.PasswordAndRecoveryCode });
        Assert.Equal(TimeSpan.FromSeconds(30), await throttle.CheckAsync(Password with { Way = SignInWay.PasswordAndCode }));

        app.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(TimeSpan.FromSeconds(1), await throttle.CheckAsync(Password));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(Password));
        Assert.Equal(TimeSpan.FromSeconds(60), await throttle.CheckAsync(Password));
    }

    [Theory]
    [InlineData(-1, 30)]
    [InlineData(0, 0)]
    public async Task Failures_are_forgotten_an_hour_after_the_last(int seconds, int wait)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var throttle = scope.Get<SignInThrottle>();
        await throttle.CheckAsync(Password);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        for (var i = 1; i < 4; i++) await throttle.CheckAsync(Password);
        app.Clock.Advance(ThrottleRule.OfSource.Forget + TimeSpan.FromSeconds(seconds));
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(Password));
        Assert.Equal(TimeSpan.FromSeconds(wait), await throttle.CheckAsync(Password));
    }

    [Fact]
    public async Task Success_gives_back_the_own_tries_and_nobody_else_s()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var throttle = scope.Get<SignInThrottle>();
        SignInAttempt[] others = [Password with { Name = "VANTHU" }, Password with { Source = "203.0.113.78" },
            Password with { Way = SignInWay.PasswordAndCode }];
        for (var i = 0; i < 5; i++)
            foreach (var attempt in (IEnumerable<SignInAttempt>)[Password, .. others]) await throttle.CheckAsync(attempt);
        await throttle.SucceededAsync(Password);
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(Password));
        foreach (var other in others) Assert.Equal(TimeSpan.FromSeconds(30), await throttle.CheckAsync(other));

        await throttle.ForgetAsync("lanhdao");
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.Zero, TimeSpan.Zero),
            (await throttle.CheckAsync(others[0]), await throttle.CheckAsync(others[1]), await throttle.CheckAsync(others[2])));
    }

    [Theory]
    [InlineData(SignInWay.Password, 50)]
    [InlineData(SignInWay.PasswordAndCode, 20)]
    public async Task All_unknown_places_together_have_a_bound_that_known_ones_neither_reach_nor_feel(SignInWay way, int free)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var throttle = scope.Get<SignInThrottle>();
        var (known, unknown) = (Password with { Way = way }, Password with { Way = way, IsKnown = false });
        for (var i = 0; i < free; i++) await throttle.FailedAsync(known with { Source = $"k{i}" });
        for (var i = 1; i < free; i++) await throttle.FailedAsync(unknown with { Source = $"u{i}" });
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(unknown with { Source = "new" }));
        await throttle.FailedAsync(unknown);
        Assert.Equal(TimeSpan.FromSeconds(30), await throttle.CheckAsync(unknown with { Source = "newer" }));
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(known));
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(unknown with { Name = "VANTHU" }));
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, await throttle.CheckAsync(unknown with { Source = "newest" }));
    }

    [Fact]
    public async Task A_passkey_is_slowed_in_a_known_browser_and_a_failure_is_one_line_of_the_log()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var scope = app.NewDb();
        var (throttle, user) = (scope.Get<SignInThrottle>(), await app.IdOfAsync("lanhdao"));
        var (strange, browser) =
            (Password with { Way = SignInWay.Passkey }, Password with
            {
                Way = SignInWay.Passkey,
                Source = SignInAttempt.BrowserMark + "a"
            });
        for (var i = 0; i < 5; i++) Assert.Equal((TimeSpan.Zero, TimeSpan.Zero),
            (await throttle.CheckPasskeyAsync(strange), await throttle.CheckPasskeyAsync(browser)));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(30)),
            (await throttle.CheckPasskeyAsync(strange), await throttle.CheckPasskeyAsync(browser)));

        foreach (var way in Enum.GetValues<SignInWay>()) await throttle.FailedAsync(Password with { Way = way, UserId = user });
        await throttle.FailedAsync(Password with { UserId = user });
        await throttle.FailedAsync(Password);
        var log = await scope.Db.SignInLog().AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.UserId, e.Event, e.Way, e.Count })
            .ToListAsync();
        Assert.Equal(
            [
                (user, SignInEvent.PasswordFailed, SignInWay.Password, 2),
                (user, SignInEvent.SecondFactorFailed, SignInWay.PasswordAndCode, 2),
                (user, SignInEvent.PasskeyFailed, SignInWay.Passkey, 1), (null, SignInEvent.PasswordFailed, SignInWay.Password, 1),
            ],
            log.Select(e => (e.UserId, e.Event, e.Way!.Value, e.Count)));
    }

    [Fact]
    public async Task A_network_is_known_to_the_account_that_signed_in_from_it_and_to_no_other()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.UseAddresses());
        await app.NewClient().At(Network).TryAsync("vanthu", Web.Infrastructure.Database.SampleAccounts.Password);
        foreach (var (name, source, expected) in ((string, string, int)[])[
            ("vanthu", Network, 0), ("lanhdao", Network, 1), ("vanthu", "203.0.113.78", 1)])
        {
            await app.NewClient().At(source).TryAsync(name, "sai");
            await using var scope = app.NewDb();
            Assert.Equal(expected, await scope.Db.SignInCounters().CountAsync(c => c.Source == "*"));
            await scope.Db.SignInCounters().ExecuteDeleteAsync();
        }
    }
}
