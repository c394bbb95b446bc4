using System.Globalization;
using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class ThrottleTests
{
    private const string Home = "10.51.8.24";
    private const string Attacker = "203.0.113.77";

    [Theory, BothDatabases]
    public async Task Thirty_wrong_passwords_from_one_address_keep_nobody_else_out(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var known = app.NewClient().At(Home);
        await known.TryAsync("quantri", SampleAccounts.Password);
        var attacker = app.NewClient().At(Attacker);
        string[] names = ["quantri", "nhaplieu", "lanhdao", "vanthu", "so", "lanhdaoso"];
        for (var i = 0; i < 30; i++) Assert.NotEqual("/", (await attacker.TryAsync(names[i % names.Length], "sai")).Address);

        foreach (var name in names) Assert.Equal(HttpStatusCode.TooManyRequests,
            (await attacker.TryAsync(name, SampleAccounts.Password)).Status);
        foreach (var name in names) Assert.True((await app.NewClient().At("198.51.100.42").TryAsync(name, SampleAccounts.Password))
            .IsInside(), name);
        // The browser that the administrator has used before is let in even behind the attacker's own address.
        Assert.True((await known.At(Attacker).TryAsync("quantri", SampleAccounts.Password)).IsInside());
    }

    [Theory, BothDatabases]
    public async Task The_sixth_try_waits_and_each_wait_is_twice_the_one_before(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = app.NewClient().At(Attacker);
        for (var i = 0; i < ThrottleRule.OfSource.Free; i++) Assert.Equal(
            AccountErrors.WrongPair, (await client.TryAsync("lanhdao", "sai")).Errors["Password"]);

        foreach (var seconds in (int[])[30, 60, 120])
        {
            var waiting = await client.TryAsync("lanhdao", SampleAccounts.Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, waiting.Status);
            Assert.Equal(seconds.ToString(CultureInfo.InvariantCulture), Assert.Single(waiting.Response.Headers.GetValues("Retry-After")));
            Assert.Equal(AccountErrors.Wait(seconds), waiting.Errors["Password"]);
            Assert.Equal("lanhdao", waiting.Form()["UserName"]);
            app.Clock.Advance(TimeSpan.FromSeconds(seconds));
            if (seconds < 120) Assert.Equal(AccountErrors.WrongPair, (await client.TryAsync("lanhdao", "sai")).Errors["Password"]);
        }
        Assert.True((await client.TryAsync("lanhdao", SampleAccounts.Password)).IsInside());
    }

    [Theory, BothDatabases]
    public async Task An_unknown_name_waits_with_the_same_words_as_a_known_one(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        foreach (var name in (string[])["lanhdao", "khong-co-ai"])
        {
            var client = app.NewClient().At(Attacker);
            for (var i = 0; i < ThrottleRule.OfSource.Free; i++) Assert.Equal(
                AccountErrors.WrongPair, (await client.TryAsync(name, "sai")).Errors["Password"]);
            Assert.Equal(AccountErrors.Wait(30), (await client.TryAsync(name, "sai")).Errors["Password"]);
        }
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_fail_together_and_another_network_by_itself()
    {
        await using var app = await StartAsync();
        for (var i = 1; i <= ThrottleRule.OfSource.Free; i++) await app.NewClient().At($"2001:db8:0:1::{i:x}").TryAsync("so", "sai");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.NewClient().At("2001:db8:0:1:ffff::9")
            .TryAsync("so", SampleAccounts.Password)).Status);
        Assert.True((await app.NewClient().At("2001:db8:0:2::1").TryAsync("so", SampleAccounts.Password)).IsInside());
    }

    [Theory, BothDatabases]
    public async Task Many_addresses_together_are_slowed_and_known_ones_are_not(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var known = app.NewClient().At(Home);
        await known.TryAsync("vanthu", SampleAccounts.Password);
        for (var i = 0; i < ThrottleRule.OfAccount.Free; i++) await app.NewClient().At($"203.0.113.{i}").TryAsync("vanthu", "sai");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.NewClient().At("198.51.100.7")
            .TryAsync("vanthu", SampleAccounts.Password)).Status);
        Assert.True((await app.NewClient().At(Home).TryAsync("vanthu", SampleAccounts.Password)).IsInside());
        Assert.True((await known.At("198.51.100.8").TryAsync("vanthu", SampleAccounts.Password)).IsInside());
        Assert.True((await app.NewClient().At("198.51.100.7").TryAsync("lanhdao", SampleAccounts.Password)).IsInside());
    }

    [Theory, BothDatabases]
    public async Task Tries_at_the_same_moment_do_not_pass_together(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var scope = app.NewDb();
            var throttle = scope.Get<SignInThrottle>();
            return await throttle.CheckAsync(new SignInAttempt(SignInWay.Password, null, "ai", Attacker, IsKnown: true));
        }));
        Assert.InRange(tries.Count(t => t == TimeSpan.Zero), 1, ThrottleRule.OfSource.Free);
    }

    [Fact]
    public async Task One_address_may_try_so_often_a_minute_over_all_accounts()
    {
        await using var app = await StartAsync(configure: a => a.Set("SignIn:AttemptsPerMinute", "3"));
        var client = app.NewClient().At(Attacker);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await client.TryAsync($"ai-{i}", "sai")).Status);
        var page = await client.TryAsync("nhaplieu", SampleAccounts.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.True(page.Response.Headers.Contains("Retry-After"));
        Assert.Equal("nhaplieu", page.Form()["UserName"]);
        Assert.True((await app.NewClient().At(Home).TryAsync("nhaplieu", SampleAccounts.Password)).IsInside());
    }

    [Fact]
    public async Task The_mark_of_a_known_browser_is_of_no_use_for_another_account()
    {
        await using var app = await StartAsync();
        var own = app.NewClient().At(Attacker);
        await own.TryAsync("so", SampleAccounts.Password);
        for (var i = 0; i < ThrottleRule.OfSource.Free; i++) await own.TryAsync("quantri", "sai");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.NewClient().At(Attacker)
            .TryAsync("quantri", SampleAccounts.Password)).Status);
        await using var scope = app.NewDb();
        Assert.Equal(Attacker, (await scope.Db.SignInCounters().SingleAsync(c => c.Source != "*")).Source);
    }

    [Theory]
    [InlineData("nhaplieu", "sai")]
    [InlineData("khong-co-ai", "sai")]
    [InlineData("khoa", "sai")]
    [InlineData("mot-ten-dai-hon-bon-muoi-ky-tu-thi-khong-ai-co-duoc", "sai")]
    public async Task Every_wrong_pair_costs_one_look_at_a_hash_and_gets_the_same_sentence(string name, string password)
    {
        var hasher = new CountingHasher();
        await using var app = await StartAsync(configure: a => a.Replace += services =>
            services.AddSingleton<IPasswordHasher<ReportingUser>>(hasher));
        await LockedAsync(app);
        var client = app.NewClient().At(Attacker);
        await client.OpenAsync("/account/sign-in");
        hasher.Looks = 0;
        Assert.Equal(AccountErrors.WrongPair, (await client.TryAsync(name, password)).Errors["Password"]);
        Assert.Equal(1, hasher.Looks);
    }

    [Theory, BothDatabases]
    public async Task That_an_account_is_locked_is_told_only_to_whoever_knows_its_password(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        await LockedAsync(app);
        var client = app.NewClient().At(Attacker);
        Assert.Equal(AccountErrors.WrongPair, (await client.TryAsync("khoa", "sai")).Errors["Password"]);
        Assert.Equal(AccountErrors.Disabled, (await client.TryAsync("khoa", SampleAccounts.Password)).Errors["Password"]);
    }

    private static async Task LockedAsync(ReportingTestApp app)
    {
        await app.AddUserAsync("khoa", Roles.Staff, "ly-son");
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "khoa");
        Assert.True((await scope.Get<AccountService>().SetLockedAsync(user, true)).Succeeded);
    }

    private static Task<ReportingTestApp> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<ReportingTestApp>? configure = null) =>
        ReportingTestApp.StartAsync(provider, configure: app =>
        {
            app.UseAddresses();
            configure?.Invoke(app);
        });

    private sealed class CountingHasher : PasswordHasher<ReportingUser>
    {
        public int Looks { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(ReportingUser user, string hashedPassword, string providedPassword)
        {
            Looks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

internal static class SigningIn
{
    public static async Task<Page> TryAsync(this HttpClient client, string userName, string password)
    {
        var page = await client.OpenAsync("/account/sign-in");
        // Who is signed in is led on from the form; somebody else's try begins with signing out.
        if (!page.Address.StartsWith("/account/sign-in", StringComparison.Ordinal)) page = await page.FormWithButton("Đăng xuất")
            .SubmitAsync();
        return await page.Form().Fill("UserName", userName).Fill("Password", password).SubmitAsync();
    }

    public static bool IsInside(this Page page) => page.Status == HttpStatusCode.OK
        && !page.Address.StartsWith("/account/sign-in", StringComparison.Ordinal);
}
