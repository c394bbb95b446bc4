using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>A person changes their own second factors: the row, its history, the sign-in log and the news are one transaction.</summary>
public sealed class FactorChanges(
    ReportingDbContext db, SecondFactors factors, SecondFactorDuty duty, UserManager<ReportingUser> users,
    SignInManager<ReportingUser> signIn,
    SessionOpening sessions, Notifier notifier)
{
    public const string Address = AccountAddresses.Security;

    public Task<FactorResult> SetAppAsync(ReportingUser user, string key, long step) => DoAsync(user, SignInEvent.AuthenticatorEnabled,
        "Ứng dụng mã 6 số đã được bật cho tài khoản của anh/chị.", () => factors.SetAppAsync(user.Id, key, step));

    public Task<FactorResult> AddPasskeyAsync(ReportingUser user, UserPasskeyInfo key) => DoAsync(user, SignInEvent.PasskeyAdded,
        $"Khóa truy cập {key.Name} đã được thêm vào tài khoản của anh/chị.",
        () => factors.AddPasskeyAsync(user.Id, key.Name!, async () => (await users.AddOrUpdatePasskeyAsync(user, key)).Succeeded));

    /// <summary>A name opens nothing: no session ends.</summary>
    public async Task<FactorResult> RenamePasskeyAsync(ReportingUser user, string id, string name)
    {
        if (await users.GetPasskeyAsync(user, Passkey.ReadId(id)) is not { } key) return FactorResult.NotThere;
        key.Name = name;
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!(await users.AddOrUpdatePasskeyAsync(user, key)).Succeeded) return FactorResult.NotSaved;
        await transaction.CommitAsync();
        return FactorResult.Done;
    }

    public async Task<FactorResult> RemoveAppAsync(ReportingUser user)
    {
        var required = await IsRequiredAsync(user);
        return await DoAsync(user, SignInEvent.AuthenticatorDisabled, "Ứng dụng mã 6 số đã được tắt ở tài khoản của anh/chị.", () =>
            factors.RemoveAppAsync(user.Id, required));
    }

    public async Task<FactorResult> RemovePasskeyAsync(ReportingUser user, string id)
    {
        var required = await IsRequiredAsync(user);
        return await DoAsync(user, SignInEvent.PasskeyRemoved, "Một khóa truy cập đã được xóa khỏi tài khoản của anh/chị.", () =>
            factors.RemovePasskeyAsync(user.Id, id, required));
    }

    private async Task<bool> IsRequiredAsync(ReportingUser user) => duty.IsRequiredFor(await users.GetRolesAsync(user));

    private async Task<FactorResult> DoAsync(ReportingUser user, SignInEvent what, string news, Func<Task<FactorResult>> change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await change();
        if (result is not FactorResult.Done) return result;
        // A sign-in that has just passed with fewer factors, and opens its session only now, carries the old stamp.
        await db.Entry(user).ReloadAsync();
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded) return FactorResult.NotSaved;
        notifier.Tell([user.Id], news + " Nếu không phải anh/chị làm, báo ngay quản trị.", Address);
        await sessions.ChangedAsync(user, what);
        await transaction.CommitAsync();
        // The cookie says whether something is still to be set up.
        await signIn.RefreshSignInAsync(user);
        return result;
    }
}
