using System.Security.Claims;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Delegations;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Accounts;

/// <summary>
/// Second factors by themselves, of two people: what may be removed, what goes with it, which code counts, and who must have one from when
/// on.
/// </summary>
public sealed class FactorRuleTests(SharedSample shared) : IClassFixture<SharedSample>
{
    private const string Key = "0102";

    /// <summary>Has: an app, a number of keys. Then what is left, and of what nobody else's changes.</summary>
    [Theory]
    [InlineData("app", true, 0, true, FactorResult.LastOfRequired)]
    [InlineData("app", true, 0, false, FactorResult.Done, false, 0)]
    [InlineData("app", true, 1, true, FactorResult.Done, false, 1)]
    [InlineData("app", false, 1, true, FactorResult.NotThere)]
    [InlineData("key", false, 1, true, FactorResult.LastOfRequired)]
    [InlineData("key", false, 1, false, FactorResult.Done, false, 0)]
    [InlineData("key", true, 1, true, FactorResult.Done, true, 0)]
    [InlineData("key", false, 2, true, FactorResult.Done, false, 1)]
    [InlineData("key", true, 0, true, FactorResult.NotThere)]
    [InlineData("all", true, 2, true, FactorResult.Done, false, 0)]
    [InlineData("all", false, 1, true, FactorResult.Done, false, 0)]
    [InlineData("all", true, 0, true, FactorResult.Done, false, 0)]
    [InlineData("all", false, 0, true, FactorResult.NotThere)]
    public async Task A_factor_is_removed_where_the_account_keeps_what_it_must_have(
        string removed, bool hasApp, int keys, bool required, FactorResult result, bool? keepsApp = null, int? keepsKeys = null)
    {
        var (own, other) = (await shared.App.IdOfAsync("nhaplieu"), await shared.App.IdOfAsync("vanthu"));
        await using var scope = shared.App.NewDb();
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        await HaveAsync(scope, own, hasApp, keys);
        await HaveAsync(scope, other, hasApp: true, keys: 2, first: 9);
        var factors = scope.Get<SecondFactors>();
        Assert.Equal(result, removed switch
        {
            "app" => await factors.RemoveAppAsync(own, required),
            "key" => await factors.RemovePasskeyAsync(own, Key, required),
            _ => await factors.RemoveAllAsync(own),
        });
        Assert.Equal((keepsApp ?? hasApp, keepsKeys ?? keys), await HasAsync(own));
        var any = (keepsApp ?? hasApp) || (keepsKeys ?? keys) > 0;
        Assert.Equal((any, any ? 1 : 0), ((await scope.Db.Users().AsNoTracking().SingleAsync(u => u.Id == own)).TwoFactorEnabled,
            await scope.Db.RecoveryCodes().CountAsync(c => c.UserId == own)));
        Assert.Equal((true, 2, 1), ((await HasAsync(other)).App, (await HasAsync(other)).Keys,
            await scope.Db.RecoveryCodes().CountAsync(c => c.UserId == other)));
        var said = removed switch { "app" => "đã tắt ứng dụng mã 6 số", "key" => "đã xóa một khóa truy cập", _ => "quản trị đã gỡ" };
        Assert.Equal(result == FactorResult.Done ? $"{own} Lớp thứ hai: {said}" : "", string.Join('\n', await HistoryAsync(scope)));
        if (removed == "key") Assert.Equal(FactorResult.NotThere, await factors.RemovePasskeyAsync(own, "0902", required: false));

        async Task<(bool App, int Keys)> HasAsync(int user) =>
            (await scope.Db.AuthenticatorApps().AnyAsync(a => a.UserId == user),
            await scope.Db.UserPasskeys().CountAsync(k => k.UserId == user));
    }

    [Fact]
    public async Task A_new_app_takes_the_old_one_s_place_and_its_first_code_is_used()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (own, other) = (await app.IdOfAsync("nhaplieu"), await app.IdOfAsync("vanthu"));
        await using var scope = app.NewDb();
        await HaveAsync(scope, other, hasApp: true, keys: 0);
        var (factors, codes) = (scope.Get<SecondFactors>(), scope.Get<SecondFactorCodes>());
        var (key, step) = (Totp.NewKey(), Totp.StepAt(TestClock.Start.UtcDateTime));
        await using (var earlier = app.NewDb()) await earlier.Get<SecondFactors>()
            .SetAppAsync(own, codes.Protect(own, Totp.NewKey()), step - 1);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(FactorResult.Done, await factors.SetAppAsync(own, codes.Protect(own, key), step));
        var kept = await scope.Db.AuthenticatorApps().AsNoTracking().SingleAsync(a => a.UserId == own);
        Assert.Equal((step, app.Clock.GetUtcNow().UtcDateTime), (kept.LastStep, kept.AddedAt));
        Assert.Equal([true, true], await scope.Db.Users().Where(u => u.Id == own || u.Id == other).Select(u => u.TwoFactorEnabled)
            .ToListAsync());
        Assert.Equal(Enumerable.Repeat($"{own} Lớp thứ hai: đã bật ứng dụng mã 6 số", 2), await HistoryAsync(scope));

        Assert.False(await codes.TakeAppCodeAsync(own, Totp.Code(key, step)));
        Assert.False(await codes.TakeAppCodeAsync(own, Totp.Code(key, step - 1)));
        Assert.False(await codes.TakeAppCodeAsync(other, Totp.Code(key, step + 1)));
        Assert.False(await codes.TakeAppCodeAsync(own, Totp.Code(key, step + 2)));
        Assert.True(await codes.TakeAppCodeAsync(own, Totp.Code(key, step + 1)));
        Assert.False(await codes.TakeAppCodeAsync(own, Totp.Code(key, step + 1)));
        Assert.Equal(step + 1, (await scope.Db.AuthenticatorApps().AsNoTracking().SingleAsync(a => a.UserId == own)).LastStep);
    }

    [Fact]
    public async Task Recovery_codes_are_the_person_s_own_count_once_and_are_replaced_together()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (own, other) = (await app.IdOfAsync("nhaplieu"), await app.IdOfAsync("vanthu"));
        await using var scope = app.NewDb();
        var codes = scope.Get<SecondFactorCodes>();
        var (mine, theirs) = (await codes.NewRecoveryCodesAsync(own), await codes.NewRecoveryCodesAsync(other));
        Assert.Equal((10, 10), (mine.Distinct().Count(), await scope.Db.RecoveryCodes().CountAsync(c => c.UserId == own)));
        Assert.False(await codes.TakeRecoveryCodeAsync(own, theirs[0]));
        Assert.False(await codes.TakeRecoveryCodeAsync(own, OneTimeCode.New()));
        Assert.False(await codes.TakeRecoveryCodeAsync(own, null));
        Assert.True(await codes.TakeRecoveryCodeAsync(own, OneTimeCode.Grouped(mine[0])));
        Assert.False(await codes.TakeRecoveryCodeAsync(own, mine[0]));
        Assert.Equal(TestClock.Start.UtcDateTime, (await scope.Db.RecoveryCodes().AsNoTracking()
            .SingleAsync(c => c.UsedAt != null)).UsedAt);
        Assert.Equal((9, 10), ((await scope.Get<SecondFactors>().OfAsync(own)).CodesLeft,
            (await scope.Get<SecondFactors>().OfAsync(other)).CodesLeft));
        await codes.NewRecoveryCodesAsync(own);
        Assert.False(await codes.TakeRecoveryCodeAsync(own, mine[1]));
        Assert.True(await codes.TakeRecoveryCodeAsync(other, theirs[0]));
        Assert.Equal([$"{own} Mã dự phòng: đã tạo lại", $"{other} Mã dự phòng: đã tạo lại", $"{own} Mã dự phòng: đã tạo lại"],
            await HistoryAsync(scope));
    }

    [Theory]
    [InlineData("leader", "lanhdao", "due")]
    [InlineData("clerk, leader", "lanhdao", "due")]
    [InlineData("administrator", "lanhdao", "")]
    [InlineData("", "lanhdao", "")]
    // A leader's deputy has no duty that their own role does not have.
    [InlineData("leader", "phophong", "")]
    [InlineData("staff", "phophong", "due")]
    public async Task Who_must_have_a_factor_is_shown_the_day_and_on_that_day_held_to_it(string required, string person, string expected)
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
            a.Set("SecondFactor:RequiredFor", required).Set("SecondFactor:GraceDays", "3"));
        await app.AddDeputyAsync("phophong");
        var due = TestClock.Start.UtcDateTime.AddDays(3);
        Assert.Equal((expected == "due" ? due : null, null), await DutyAsync(app, person));
        app.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));
        Assert.Equal((expected == "due" ? due : null, null), await DutyAsync(app, person));
        app.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((null, expected == "due" ? nameof(Obligation.SetUpSecondFactor) : null), await DutyAsync(app, person));

        await using var scope = app.NewDb();
        Assert.Equal(expected == "due" ? person : "", string.Join(' ', await scope.Db.Users().Where(u => u.SecondFactorDueAt != null)
            .Select(u => u.UserName).ToListAsync()));
        await scope.Db.Users().Where(u => u.UserName == person).ExecuteUpdateAsync(set => set.SetProperty(u => u.CodeExpiresAt, due));
        Assert.Equal(nameof(Obligation.ChoosePassword), (await DutyAsync(app, person)).Must);
        await scope.Db.Users().Where(u => u.UserName == person)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.CodeExpiresAt, (DateTime?)null).SetProperty(u => u.TwoFactorEnabled, true));
        Assert.Equal((null, null), await DutyAsync(app, person));
    }

    private static async Task<(DateTime? DueAt, string? Must)> DutyAsync(ReportingTestApp app, string person)
    {
        await using var scope = app.NewDb();
        var principal = await scope.Get<IUserClaimsPrincipalFactory<ReportingUser>>()
            .CreateAsync(await scope.Db.Users().SingleAsync(u => u.UserName == person));
        return (new CurrentUser(principal).SecondFactorDueAt, principal.FindFirstValue(ObligationGate.Claim));
    }

    private static async Task HaveAsync(DbScope scope, int user, bool hasApp, int keys, byte first = 1)
    {
        if (hasApp) scope.Db.Add(new AuthenticatorApp { UserId = user, Key = "k", AddedAt = TestClock.Start.UtcDateTime, LastStep = 1 });
        for (byte i = 0; i < keys; i++)
            scope.Db.Add(new Passkey
            {
                UserId = user, CredentialId = [first, (byte)(2 + i)],
                Data = new()
                {
                    PublicKey = [1], Name = "Khóa", CreatedAt = TestClock.Start, AttestationObject = [],
                    ClientDataJson = []
                }
            });
        if (hasApp || keys > 0) scope.Db.Add(new RecoveryCode { UserId = user, Hash = new string('0', 64) });
        await scope.Db.SaveChangesAsync();
        await scope.Db.Users().Where(u => u.Id == user).ExecuteUpdateAsync(set =>
            set.SetProperty(u => u.TwoFactorEnabled, hasApp || keys > 0));
        scope.Db.ChangeTracker.Clear();
    }

    private static async Task<IEnumerable<string>> HistoryAsync(DbScope scope) =>
        (await scope.Db.Changes.AsNoTracking().Where(c => c.Entity == nameof(ReportingUser)).OrderBy(c => c.Id).ToListAsync())
        .Select(c => $"{c.EntityId} {string.Join("; ", c.Fields.Select(f => $"{f.Name}: {f.To}"))}");
}
