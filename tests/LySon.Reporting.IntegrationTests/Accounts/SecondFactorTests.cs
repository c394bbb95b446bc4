using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Features.Accounts;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

public sealed class SecondFactorTests
{
    private const string SecondStep = "/account/sign-in/code";
    private const string NewKey = "/account/second-factor/keys/new";

    [Theory, BothDatabases]
    public async Task An_app_is_asked_for_after_the_password_and_no_code_of_it_counts_twice(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (key, _) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));

        var client = app.NewClient();
        var step = await app.PasswordAsync("nhaplieu", client: client);
        Assert.StartsWith(SecondStep, step.Address, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await client.OpenAsync("/directives")).Address, StringComparison.Ordinal);
        // The code that set the app up was seen once already.
        Assert.Equal(SecondFactorErrors.CodeWrong, (await step.Form().Fill("Code", app.CodeOf(key)).SubmitAsync()).Errors["Code"]);

        var code = app.NextCodeOf(key);
        var other = await app.PasswordAsync("nhaplieu");
        Assert.Equal("/", (await step.Form().Fill("Code", code).SubmitAsync()).Address);
        Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/directives")).Status);
        Assert.Equal(SecondFactorErrors.CodeWrong, (await other.Form().Fill("Code", code).SubmitAsync()).Errors["Code"]);
        Assert.Contains(SignInEvent.SecondFactorFailed, await app.LoggedAsync("nhaplieu"));
        Assert.Contains(SignInEvent.AuthenticatorEnabled, await app.LoggedAsync("nhaplieu"));
    }

    [Fact]
    public async Task Whoever_looks_for_the_code_too_long_begins_again_and_is_told_why()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (key, _) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        var step = await app.PasswordAsync("nhaplieu");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = await step.Form().Fill("Code", app.CodeOf(key)).SubmitAsync();
        Assert.StartsWith("/account/sign-in?", page.Address, StringComparison.Ordinal);
        Assert.Contains(SecondFactorErrors.SignInOver, page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_type_the_same_code_at_once_one_comes_in(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (key, _) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        var id = await app.IdOfAsync("nhaplieu");
        var code = app.NextCodeOf(key);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = app.NewDb();
            return await scope.Get<SecondFactorCodes>().TakeAppCodeAsync(id, code);
        }));
        Assert.Single(taken, t => t);
    }

    [Theory, BothDatabases]
    public async Task A_recovery_code_opens_the_account_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (_, codes) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        Assert.Equal(SecondFactorCodes.RecoveryCount, codes.Distinct().Count());
        await using (var scope = app.NewDb())
            Assert.DoesNotContain(await scope.Db.RecoveryCodes().Select(c => c.Hash).ToListAsync(), h =>
                codes.Any(c => h.Contains(c, StringComparison.OrdinalIgnoreCase)));

        Assert.Equal("/", (await RecoverAsync(app, codes[3].ToLowerInvariant())).Address);
        Assert.Equal(SecondFactorErrors.RecoveryCodeWrong, (await RecoverAsync(app, codes[3])).Errors["Code"]);
        Assert.Equal("/", (await RecoverAsync(app, codes[4].Replace("-", "", StringComparison.Ordinal))).Address);
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_replaced_as_a_whole()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var (_, codes) = await app.SetUpAppAsync(client);
        var again = await client.OpenAsync(RecoveryCodes.Address);
        Assert.DoesNotContain(codes[0], again.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Còn 10/10 mã", again.Text, StringComparison.Ordinal);
        var fresh = await again.FormWithButton("Tạo lại mã dự phòng").SubmitAsync();
        var file = await fresh.FormWithButton("Tải tệp mã dự phòng").SubmitAsync();
        var shown = fresh.All(".code-list code").Select(c => c.TextContent).ToList();
        Assert.Contains(shown[0], file.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", file.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(SecondFactorErrors.RecoveryCodeWrong, (await RecoverAsync(app, codes[0])).Errors["Code"]);
        Assert.Equal("/", (await RecoverAsync(app, shown[0])).Address);
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_although_the_password_is_right()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (key, _) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        var step = await app.PasswordAsync("nhaplieu");
        var page = step;
        for (var i = 0; i < 10; i++) page = await step.Form().Fill("Code", "000000").SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Chờ", page.Errors["Code"], StringComparison.Ordinal);
        // Not even the right one is looked at.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await step.Form().Fill("Code", app.CodeOf(key)).SubmitAsync()).Status);
    }

    [Fact]
    public async Task Without_a_right_password_there_is_no_second_step()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Equal("/account/sign-in", (await app.NewClient().OpenAsync(SecondStep)).Address);
    }

    [Fact]
    public async Task An_old_session_is_asked_again_before_it_changes_how_the_account_is_opened()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        foreach (var address in (string[])[Factors.App, "/account/second-factor/keys/new", RecoveryCodes.Address])
            Assert.Equal($"/account/confirm?returnUrl={Uri.EscapeDataString(address)}", (await client.OpenAsync(address)).Address);
        var asked = await client.OpenAsync(Factors.App);
        Assert.Equal(AccountErrors.PasswordMismatch, (await asked.Form().Fill("Password", "sai").SubmitAsync()).Errors["Password"]);
        Assert.Equal(Factors.App, (await asked.Form().Fill("Password", SampleAccounts.Password).SubmitAsync()).Address);
    }

    [Fact]
    public async Task Where_there_is_a_second_factor_the_password_alone_confirms_nobody()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var (key, codes) = await app.SetUpAppAsync(client);
        var asked = await AskedAsync();
        Assert.False(asked.Has("input[name=Password]"));
        asked.Form().Element.Elements.First(e => e.GetAttribute("name") == "Code").SetAttribute("name", "Password");
        Assert.Equal(SecondFactorErrors.CodeMissing, (await asked.Form().Fill("Password", SampleAccounts.Password)
            .SubmitAsync()).Errors["Code"]);
        Assert.Equal(Factors.App, (await (await AskedAsync()).Form().Fill("Code", app.CodeOf(key)).SubmitAsync()).Address);
        Assert.Equal(Factors.App, (await (await AskedAsync()).Form().Fill("Code", codes[0]).SubmitAsync()).Address);

        // And a code is guessed no faster here than at the door.
        asked = await AskedAsync();
        Assert.Equal(SecondFactorErrors.CodeWrong, (await asked.Form().Fill("Code", "000000").SubmitAsync()).Errors["Code"]);
        for (var i = 1; i < ThrottleRule.OfSource.Free; i++) await asked.Form().Fill("Code", "000000").SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await asked.Form().Fill("Code", app.CodeOf(key)).SubmitAsync()).Status);
        Assert.Contains(SignInEvent.SecondFactorFailed, await app.LoggedAsync("nhaplieu"));

        async Task<Page> AskedAsync()
        {
            app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
            return await client.OpenAsync(Factors.App);
        }
    }

    [Fact]
    public async Task What_was_typed_before_being_asked_again_is_there_afterwards()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var (scanned, named) = (await client.OpenAsync(Factors.App), await client.OpenAsync(NewKey));
        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        var asked = await scanned.Form().Fill("Code", "000000").SubmitAsync();
        Assert.StartsWith("/account/confirm", asked.Address, StringComparison.Ordinal);
        var back = await asked.Form().Fill("Password", SampleAccounts.Password).SubmitAsync();
        Assert.Equal((Factors.App, scanned.One("code.secret").TextContent), (back.Address, back.One("code.secret").TextContent));

        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        asked = await named.Form().Fill("Name", "Máy của Lan").SubmitAsync();
        Assert.Equal("Máy của Lan", (await asked.Form().Fill("Password", SampleAccounts.Password).SubmitAsync()).Form()["Name"]);
    }

    [Theory, BothDatabases]
    public async Task A_sign_in_that_passed_before_the_factor_was_there_opens_no_session_after_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await using var meanwhile = app.NewDb();
        var passed = await meanwhile.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        await app.SetUpAppAsync(client);
        var late = await meanwhile.Get<UserSessions>().BeginAsync(passed, SignInWay.Password,
            new(TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        Assert.False(await meanwhile.Get<UserSessions>().Open.AnyAsync(s => s.Id == late.Id));
        // The session in which it was set up goes on.
        Assert.Equal("/directives", (await client.OpenAsync("/directives")).Address);
    }

    [Theory, BothDatabases]
    public async Task A_key_that_was_not_saved_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
        await using (var other = app.NewDb())
            Assert.True((await other.Get<UserManager<ReportingUser>>()
                .UpdateAsync(await other.Db.Users().SingleAsync(u => u.Id == user.Id))).Succeeded);
        var key = new UserPasskeyInfo([1, 2], [1], app.Clock.GetUtcNow(), 0, [], true, false, false, [], []) { Name = "Khóa" };
        Assert.Equal(FactorResult.NotSaved, await scope.Get<FactorChanges>().AddPasskeyAsync(user, key));
        await using var after = app.NewDb();
        Assert.False(await after.Db.UserPasskeys().AnyAsync());
        Assert.False((await after.Db.Users().SingleAsync(u => u.Id == user.Id)).TwoFactorEnabled);
        Assert.DoesNotContain(SignInEvent.PasskeyAdded, await app.LoggedAsync("nhaplieu"));
    }

    [Theory, BothDatabases]
    public async Task A_name_that_was_not_saved_is_said(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddKeyAsync(await app.IdOfAsync("nhaplieu"));
        await using (var scope = app.NewDb())
        {
            var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
            await using (var other = app.NewDb())
                Assert.True((await other.Get<UserManager<ReportingUser>>()
                    .UpdateAsync(await other.Db.Users().SingleAsync(u => u.Id == user.Id))).Succeeded);
            Assert.Equal(FactorResult.NotSaved, await scope.Get<FactorChanges>().RenamePasskeyAsync(user, "0102", "Khác"));
        }
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/account/second-factor/keys/0102");
        Assert.Equal("Khóa", page.Form()["Name"]);
        Assert.Equal("Đã đổi tên khóa thành Khác.", (await page.Form().Fill("Name", "Khác").SubmitAsync()).Confirmation);
    }

    [Fact]
    public async Task To_turn_off_what_is_off_is_not_said_to_be_done()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        await app.SetUpAppAsync(client);
        var stale = await client.OpenAsync(Factors.App);
        Assert.Equal("Đã tắt ứng dụng mã 6 số.", (await (await client.OpenAsync(Factors.App)).FormWithButton("Tắt ứng dụng")
            .SubmitAsync()).Confirmation);
        var again = await stale.FormWithButton("Tắt ứng dụng").SubmitAsync();
        Assert.Contains(SecondFactorErrors.AppNotThere, again.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_app_whose_key_cannot_be_read_any_more_is_refused_and_the_other_ways_open(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (key, codes) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        await using (var scope = app.NewDb())
        {
            var foreign = scope.Get<SecondFactorCodes>().Protect(int.MaxValue, key);
            await scope.Db.AuthenticatorApps().ExecuteUpdateAsync(set => set.SetProperty(a => a.Key, foreign));
        }
        var step = await app.PasswordAsync("nhaplieu");
        var refused = await step.Form().Fill("Code", app.NextCodeOf(key)).SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, SecondFactorErrors.CodeWrong), (refused.Status, refused.Errors["Code"]));
        Assert.Single(app.Log.Events, e => e.MessageTemplate.Text.Contains("cannot be decrypted", StringComparison.Ordinal));
        Assert.Equal("/", (await RecoverAsync(app, codes[0])).Address);
    }

    [Fact]
    public async Task A_wrong_code_sets_no_app_up_and_the_same_picture_stays()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync(Factors.App);
        var refused = await page.Form().Fill("Code", "000000").SubmitAsync();
        Assert.Equal(SecondFactorErrors.CodeWrongAtSetUp, refused.Errors["Code"]);
        Assert.Equal(page.One("code.secret").TextContent, refused.One("code.secret").TextContent);
        await using var scope = app.NewDb();
        Assert.False(await scope.Db.AuthenticatorApps().AnyAsync());
    }

    [Fact]
    public async Task Of_the_app_the_database_keeps_nothing_that_makes_codes()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (key, _) = await app.SetUpAppAsync(await app.SignInAsync("nhaplieu"));
        await using var scope = app.NewDb();
        var kept = await scope.Db.AuthenticatorApps().SingleAsync();
        Assert.DoesNotContain(Convert.ToHexString(key), kept.Key, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Base32.Encode(key), kept.Key, StringComparison.OrdinalIgnoreCase);
        // Copied to another account it is worth nothing.
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(
            () => scope.Get<SecondFactorCodes>().Unprotect(kept.UserId + 1, kept.Key));
    }

    private static async Task<Page> RecoverAsync(ReportingTestApp app, string code)
    {
        var client = app.NewClient();
        await app.PasswordAsync("nhaplieu", client: client);
        return await (await client.OpenAsync(SecondStep + "?recovery=true")).Form().Fill("Code", code).SubmitAsync();
    }
}
