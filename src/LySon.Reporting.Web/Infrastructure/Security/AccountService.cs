using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Changes accounts, for the pages and the command line: each with its line of history, its line in the sign-in log and the end of the sessions in one transaction.</summary>
public sealed class AccountService(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, UserSessions sessions, SignInLog log, Actor actor, TimeProvider time)
{
    public Task<IdentityResult> CreateAsync(ReportingUser user, string role, string password) => InTransactionAsync(async () =>
    {
        await SampleAccounts.EnsureRolesAsync(roles);
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded) return created;
        Record(user, ChangeKind.Created, []);
        return await users.AddToRoleAsync(user, role);
    });

    public Task<IdentityResult> UpdateAsync(ReportingUser user, string fullName, string role, int? agencyId) => InTransactionAsync(async () =>
    {
        var oldRole = (await users.GetRolesAsync(user)).Single();
        var fields = new List<FieldChange>();
        if (user.FullName != fullName) fields.Add(new("Họ và tên", user.FullName, fullName));
        if (oldRole != role) fields.Add(new("Vai trò", Roles.Title(oldRole), Roles.Title(role)));
        if (user.AgencyId != agencyId) fields.Add(new("Đơn vị", await CodeAsync(user.AgencyId), await CodeAsync(agencyId)));
        if (fields.Count == 0) return IdentityResult.Success;
        var mayOther = oldRole != role || user.AgencyId != agencyId;
        (user.FullName, user.AgencyId) = (fullName, agencyId);
        Record(user, ChangeKind.Edited, fields);
        var result = await users.UpdateAsync(user);
        // A name alone is in every cookie within a minute; who may do something else begins anew.
        if (!result.Succeeded || !mayOther) return result;
        result = await PutOutAsync(user, SignInEvent.RoleChanged);
        if (!result.Succeeded || oldRole == role) return result;
        result = await users.RemoveFromRoleAsync(user, oldRole);
        return result.Succeeded ? await users.AddToRoleAsync(user, role) : result;
    });

    public Task<IdentityResult> ResetPasswordAsync(ReportingUser user, string password) => InTransactionAsync(async () =>
    {
        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!result.Succeeded) return result;
        Record(user, ChangeKind.Edited, [new("Mật khẩu", null, "đã cấp lại")]);
        return await PutOutAsync(user, SignInEvent.PasswordReset);
    });

    public Task<IdentityResult> SetLockedAsync(ReportingUser user, bool locked, SignInEvent? why = null) => InTransactionAsync(async () =>
    {
        Record(user, ChangeKind.Edited, [new("Trạng thái", locked ? "đang dùng" : "đã khóa", locked ? "đã khóa" : "đang dùng")]);
        // Who is let in again has not been away since then.
        if (!locked) user.LastUsedAt = time.GetUtcNow().UtcDateTime;
        var result = await users.SetLockoutEndDateAsync(user, locked ? DateTimeOffset.MaxValue : null);
        return result.Succeeded ? await PutOutAsync(user, why ?? (locked ? SignInEvent.Locked : SignInEvent.Unlocked)) : result;
    });

    /// <summary>Whether somebody else may still administer, should this account no longer.</summary>
    public async Task<bool> IsLastAdministratorAsync(ReportingUser user)
    {
        var now = time.GetUtcNow();
        var administrators = await users.GetUsersInRoleAsync(Roles.Administrator);
        return administrators.Any(a => a.Id == user.Id) && administrators.All(a => a.Id == user.Id || a.LockoutEnd > now);
    }

    /// <summary>Ends the sessions, by their rows and by the stamp that each of them carries.</summary>
    private async Task<IdentityResult> PutOutAsync(ReportingUser user, SignInEvent why)
    {
        await sessions.EndAllAsync(user.Id, SessionEnd.AccountChanged);
        await log.WriteAsync(user.Id, why);
        return await users.UpdateSecurityStampAsync(user);
    }

    private void Record(ReportingUser user, ChangeKind kind, List<FieldChange> fields) => db.Changes.Add(new Change
    {
        At = time.GetUtcNow().UtcDateTime,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Entity = nameof(ReportingUser),
        EntityId = user.Id,
        Kind = kind,
        Fields = fields,
    });

    private async Task<IdentityResult> InTransactionAsync(Func<Task<IdentityResult>> work)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work();
        if (!result.Succeeded) return result;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    private async Task<string?> CodeAsync(int? agencyId) => agencyId is null ? null : (await db.Agencies.FindAsync(agencyId))?.Code;
}
