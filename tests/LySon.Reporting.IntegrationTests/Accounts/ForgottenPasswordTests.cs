using System.Net;
using System.Text.RegularExpressions;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed partial class ForgottenPasswordTests
{
    private const string Own = "chín chiếc thuyền câu";

    [Theory, BothDatabases]
    public async Task The_letter_leads_to_a_new_password_once_and_ends_all_sessions(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var session = await app.SignInAsync("nhaplieu");
        await AskAsync(app, "NhapLieu");
        var link = Assert.Single(await LinksAsync(app));
        Assert.StartsWith("https://baocao.example.vn/account/reset/", link.OriginalString, StringComparison.Ordinal);

        var page = await app.NewClient().OpenAsync(link.PathAndQuery);
        var done = await page.Form().Fill("New", Own).Fill("Repeat", Own).SubmitAsync();
        Assert.Equal("/account/sign-in", done.Address);
        Assert.StartsWith("/account/sign-in", (await session.OpenAsync("/directives")).Address, StringComparison.Ordinal);
        Assert.Equal(AccountErrors.WrongPair, (await app.PasswordAsync("nhaplieu")).Errors["Password"]);
        Assert.Equal("/", (await app.PasswordAsync("nhaplieu", Own)).Address);
        Assert.Contains(AccountErrors.LinkOver, (await page.Form().Fill("New", Own + "x").Fill("Repeat", Own + "x").SubmitAsync()).Text,
            StringComparison.Ordinal);
        Assert.Contains(SignInEvent.PasswordReset, await app.LoggedAsync("nhaplieu"));
    }

    [Theory, BothDatabases]
    public async Task Names_that_exist_and_names_that_do_not_are_answered_and_written_down_alike(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var known = await AskAsync(app, "nhaplieu");
        var unknown = await AskAsync(app, "khong-co-ai");
        Assert.Equal((known.Status, known.Text), (unknown.Status, unknown.Text));
        await using (var scope = app.NewDb())
            Assert.Equal(["khong-co-ai", "nhaplieu"], (await scope.Db.PasswordResets().Where(r => r.UserId == null).Select(r => r.UserName)
                .ToListAsync()).Order());
        Assert.Single(await LinksAsync(app));
        await using var after = app.NewDb();
        Assert.Equal("nhaplieu", (await after.Db.PasswordResets().SingleAsync()).UserName);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_write_one_letter_and_the_database_keeps_no_link_once_it_is_sent(DatabaseProvider provider)
    {
        await using var server = new Notifications.SmtpServer();
        await using var app = await StartAsync(provider, server);
        await AskAsync(app, "nhaplieu");
        await Task.WhenAll(WorkAsync(app, "ResetLetters"), WorkAsync(app, "ResetLetters"));
        await WorkAsync(app, nameof(MailDelivery));
        Assert.Contains("/account/reset/", Assert.Single(server.Taken).TextBody, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal("", (await scope.Db.Mails().SingleAsync()).Text);
        Assert.Equal(PasswordReset.HashLength, (await scope.Db.PasswordResets().SingleAsync()).TokenHash!.Length);
    }

    [Fact]
    public async Task A_link_is_over_after_an_hour()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await AskAsync(app, "nhaplieu");
        var link = Assert.Single(await LinksAsync(app));
        app.Clock.Advance(PasswordReset.Life - TimeSpan.FromSeconds(1));
        Assert.True((await app.NewClient().OpenAsync(link.PathAndQuery)).Has("input[name=New]"));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await app.NewClient().OpenAsync(link.PathAndQuery)).Has("input[name=New]"));
    }

    [Fact]
    public async Task An_account_gets_three_letters_an_hour_and_a_network_asks_ten_times()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        for (var i = 0; i < 10; i++) await AskAsync(app, "nhaplieu");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(app, "lanhdao")).Status);
        Assert.Equal(PasswordReset.LettersMax, (await LinksAsync(app)).Count);
    }

    public static TheoryData<string> Changes => [.. AfterTheLetter.Keys];

    /// <summary>What shuts out whoever holds a letter that was sent before.</summary>
    private static readonly Dictionary<string, Func<ReportingTestApp, Task>> AfterTheLetter = new(StringComparer.Ordinal)
    {
        ["the person chooses a password"] = async app => await (await (await app.SignInAsync("nhaplieu")).OpenAsync("/account/password"))
            .Form()
            .Fill("Current", SampleAccounts.Password).Fill("New", Own + " xa").Fill("Repeat", Own + " xa").SubmitAsync(),
        ["the person sets up an app"] = async app => await app.SetUpAppAsync(await app.SignInAsync("nhaplieu")),
        ["the person has another address"] = async app => await (await (await app.SignInAsync("nhaplieu"))
            .OpenAsync("/notifications/settings")).Form()
            .Fill("Email", "moi@quangngai.gov.vn").SubmitAsync(),
        ["an administrator issues a code"] = app => ChangeAsync(app, (s, u) => s.IssueCodeAsync(u)),
        ["an administrator locks the account"] = app => ChangeAsync(app, (s, u) => s.SetLockedAsync(u, true)),
        ["an administrator removes the second factor"] = app => ChangeAsync(app, (s, u) => s.RemoveSecondFactorAsync(u)),
        ["the command line gives a password"] = app => ChangeAsync(app, (s, u) => s.ResetPasswordAsync(u, Own + " xa")),
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task A_letter_sent_before_opens_nothing_after(string change)
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        if (change.EndsWith("second factor", StringComparison.Ordinal)) await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        await AskAsync(app, "nhaplieu");
        var link = Assert.Single(await LinksAsync(app));
        var page = await app.NewClient().OpenAsync(link.PathAndQuery);
        Assert.True(page.Has("input[name=New]"));
        await AfterTheLetter[change](app);
        Assert.Contains(AccountErrors.LinkOver, (await page.Form().Fill("New", Own).Fill("Repeat", Own).SubmitAsync()).Text,
            StringComparison.Ordinal);
        await using var scope = app.NewDb();
        // Nor is it sent, if no server has taken it yet.
        Assert.Equal("", (await scope.Db.Mails().SingleAsync(m => m.IsSecret)).Text);
    }

    [Theory, BothDatabases]
    public async Task A_letter_that_no_server_took_within_the_hour_is_emptied_and_never_sent(DatabaseProvider provider)
    {
        await using var server = new Notifications.SmtpServer { CutOff = 1 };
        await using var app = await StartAsync(provider, server);
        await AskAsync(app, "nhaplieu");
        await WorkAsync(app, "ResetLetters");
        await WorkAsync(app, nameof(MailDelivery));
        app.Clock.Advance(PasswordReset.Life);
        await WorkAsync(app, nameof(MailDelivery));
        Assert.Empty(server.Taken);
        await using var scope = app.NewDb();
        var letter = await scope.Db.Mails().SingleAsync();
        Assert.Equal(("", null, 1), (letter.Text, letter.SentAt, letter.Tries));
    }

    private static async Task ChangeAsync(ReportingTestApp app, Func<AccountService, ReportingUser, Task> change)
    {
        await using var scope = app.NewDb();
        await change(scope.Get<AccountService>(), await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu"));
    }

    [Fact]
    public async Task A_second_factor_is_still_asked_for_after_a_reset()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        await AskAsync(app, "nhaplieu");
        var page = await app.NewClient().OpenAsync(Assert.Single(await LinksAsync(app)).PathAndQuery);
        await page.Form().Fill("New", Own).Fill("Repeat", Own).SubmitAsync();
        Assert.StartsWith("/account/sign-in/code", (await app.PasswordAsync("nhaplieu", Own)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_portal_writes_no_letter_and_says_whom_to_ask()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Contains("liên hệ quản trị", (await app.NewClient().OpenAsync("/account/sign-in")).Text, StringComparison.OrdinalIgnoreCase);
        var page = await app.NewClient().OpenAsync("/account/forgotten");
        Assert.Contains("Liên hệ quản trị", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task A_made_up_host_does_not_come_into_the_letter()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = app.NewClient();
        var form = (await client.OpenAsync("/account/forgotten")).Form();
        client.DefaultRequestHeaders.Host = "evil.example";
        await form.Fill("UserName", "nhaplieu").SubmitAsync();
        Assert.Equal("baocao.example.vn", Assert.Single(await LinksAsync(app)).Host);
    }

    [Fact]
    public async Task The_link_is_in_no_log_and_passed_on_to_nobody()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        await AskAsync(app, "nhaplieu");
        var link = Assert.Single(await LinksAsync(app));
        var page = await app.NewClient().OpenAsync(link.PathAndQuery);
        Assert.Equal("no-referrer", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        var token = link.Segments[^1];
        Assert.DoesNotContain(app.Log.Events, e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)
            .Contains(token, StringComparison.Ordinal)
            || e.Properties.Values.Any(v => v.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
                .Contains(token, StringComparison.Ordinal)));
    }

    private static async Task<ReportingTestApp> StartAsync(DatabaseProvider provider, Notifications.SmtpServer? server = null)
    {
        var app = await ReportingTestApp.StartAsync(provider, configure: a => a.Set("Portal:PublicAddress", "https://baocao.example.vn")
            .Set("Mail:Host", "127.0.0.1").Set("Mail:Port", server?.Port ?? "9").Set("Mail:Security", "None")
            .Set("Accounts:ResetsPerHour", "10"));
        await using var scope = app.NewDb();
        await scope.Db.Users().ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, u => u.UserName + "@quangngai.gov.vn"));
        return app;
    }

    private static async Task<Page> AskAsync(ReportingTestApp app, string userName) =>
        await (await app.NewClient().OpenAsync("/account/forgotten")).Form().Fill("UserName", userName).SubmitAsync();

    /// <summary>The links of the letters, after the clock has called the work.</summary>
    private static async Task<IReadOnlyList<Uri>> LinksAsync(ReportingTestApp app)
    {
        await WorkAsync(app, "ResetLetters");
        await using var scope = app.NewDb();
        return [.. (await scope.Db.Mails().Select(m => m.Text).ToListAsync()).Select(t => new Uri(Link().Match(t).Value))];
    }

    private static async Task WorkAsync(ReportingTestApp app, string kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDueWork>().Single(w => w.GetType().Name == kind).RunAsync(CancellationToken.None);
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
