using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class RequiredFactorTests
{
    private const string SetUp = "/account/second-factor";

    [Theory, BothDatabases]
    public async Task The_days_of_grace_are_shown_and_after_them_only_the_set_up_opens(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        Assert.Contains("còn 14 ngày", (await (await app.SignInAsync("quantri")).OpenAsync("/administration/users"))
            .One(".duty").TextContent, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("còn 12 ngày", (await (await app.SignInAsync("quantri")).OpenAsync("/administration/users"))
            .One(".duty").TextContent, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(12));
        var client = await app.SignInAsync("quantri");
        foreach (var address in (string[])["/", "/administration/users", "/audit", "/account/password", "/search?q=a"])
            Assert.Equal(SetUp, (await client.OpenAsync(address)).Address);
        var (key, _) = await app.SetUpAppAsync(client);
        var free = await client.OpenAsync("/administration/users");
        Assert.Equal(("/administration/users", HttpStatusCode.OK), (free.Address, free.Status));
        Assert.False(free.Has(".duty"));
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Whoever_is_away_has_all_days_of_grace_when_they_come()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        app.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Contains("còn 14 ngày", (await (await app.SignInAsync("quantri")).OpenAsync("/audit")).One(".duty").TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_roles_are_not_asked()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        Assert.False((await (await app.SignInAsync("nhaplieu")).OpenAsync("/directives")).Has(".duty"));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public async Task Administrators_are_asked_by_default_except_while_developing(string environment, bool asked)
    {
        await using var app = await ReportingTestApp.StartAsync(environment: environment);
        Assert.Equal(asked, (await (await app.SignInAsync("quantri")).OpenAsync("/audit")).Has(".duty"));
    }

    [Theory, BothDatabases]
    public async Task The_last_factor_of_a_role_that_must_have_one_stays(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var client = await app.SignInAsync("quantri");
        await app.SetUpAppAsync(client);
        var page = await (await client.OpenAsync(Factors.App)).FormWithButton("Tắt ứng dụng").SubmitAsync();
        Assert.Contains(SecondFactorErrors.LastOfRequired, page.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.True(await scope.Db.AuthenticatorApps().AnyAsync());
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_remove_the_last_two_at_once_one_is_refused(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        await app.SetUpAppAsync(await app.SignInAsync("quantri"));
        var id = await app.IdOfAsync("quantri");
        await app.AddKeyAsync(id);
        var results = await Task.WhenAll(
            RemoveAsync(app, f => f.RemoveAppAsync(id, required: true)),
            RemoveAsync(app, f => f.RemovePasskeyAsync(id, "0102", required: true)));
        Assert.Equal([FactorResult.Done, FactorResult.LastOfRequired], results.Order());
        await using var scope = app.NewDb();
        Assert.True((await scope.Db.Users().SingleAsync(u => u.Id == id)).TwoFactorEnabled);
    }

    [Theory, BothDatabases]
    public async Task An_administrator_removes_what_somebody_has_lost_and_that_ends_sessions_and_is_told(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var person = await app.SignInAsync("nhaplieu");
        await app.SetUpAppAsync(person);
        var id = await app.IdOfAsync("nhaplieu");
        var administrator = await app.SignInAsync("quantri");
        var done = await (await administrator.OpenAsync($"/administration/users/{id}")).FormWithButton("Gỡ lớp thứ hai").SubmitAsync();
        Assert.Equal("Đã gỡ lớp thứ hai của nhaplieu.", done.Confirmation);
        Assert.Contains("lớp thứ hai", done.One(".history").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("/account/sign-in", (await person.OpenAsync("/directives")).Address, StringComparison.Ordinal);
        Assert.Equal("/", (await app.PasswordAsync("nhaplieu")).Address);
        Assert.Contains(SignInEvent.SecondFactorReset, await app.LoggedAsync("nhaplieu"));
        Assert.Contains("đã gỡ lớp thứ hai", (await (await app.SignInAsync("nhaplieu")).OpenAsync("/notifications")).Text,
            StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.False(await scope.Db.RecoveryCodes().AnyAsync());
    }

    [Fact]
    public async Task To_remove_what_is_not_there_takes_nobody_s_sessions_and_days_of_grace()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var person = await app.SignInAsync("nhaplieu");
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        Assert.False((await scope.Get<AccountService>().RemoveSecondFactorAsync(user)).Succeeded);
        Assert.Equal("/directives", (await person.OpenAsync("/directives")).Address);
        Assert.DoesNotContain(SignInEvent.SecondFactorReset, await app.LoggedAsync("nhaplieu"));
        await using var after = app.NewDb();
        Assert.Null((await after.Db.Users().SingleAsync(u => u.Id == user.Id)).SecondFactorDueAt);
    }

    [Fact]
    public async Task Administrators_do_not_go_round_the_rule_for_themselves()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = await app.SignInAsync("quantri");
        await app.SetUpAppAsync(client);
        var page = await client.OpenAsync($"/administration/users/{await app.IdOfAsync("quantri")}");
        Assert.DoesNotContain("Gỡ lớp thứ hai", page.Text, StringComparison.Ordinal);
        var form = page.Form();
        form.Element.SetAttribute("action", "?handler=SecondFactor");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
    }

    private static Task<ReportingTestApp> StartAsync(DatabaseProvider provider) =>
        ReportingTestApp.StartAsync(provider, configure: a => a.Set("SecondFactor:RequiredFor", "administrator"));

    private static async Task<FactorResult> RemoveAsync(ReportingTestApp app, Func<SecondFactors, Task<FactorResult>> remove)
    {
        await using var scope = app.NewDb();
        return await remove(scope.Get<SecondFactors>());
    }
}
