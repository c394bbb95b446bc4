using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>Changes accounts, each change with its role and its line of history in one transaction.</summary>
public sealed class AccountService(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, Actor actor, TimeProvider time)
{
    public Task<IdentityResult> CreateAsync(ReportingUser user, string role, string password) => InTransactionAsync(async () =>
    {
        await SampleAccounts.EnsureRolesAsync(roles);
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded) return created;
        Record(user, ChangeKind.Created, []);
        return await users.AddToRoleAsync(user, role);
    });

    public Task<IdentityResult> UpdateAsync(ReportingUser user, UserInput input) => InTransactionAsync(async () =>
    {
        var oldRole = (await users.GetRolesAsync(user)).Single();
        var fields = new List<FieldChange>();
        if (user.FullName != input.FullName) fields.Add(new("Họ và tên", user.FullName, input.FullName));
        if (oldRole != input.Role) fields.Add(new("Vai trò", Roles.Title(oldRole), Roles.Title(input.Role!)));
        if (user.AgencyId != input.AgencyId) fields.Add(new("Đơn vị", await CodeAsync(user.AgencyId), await CodeAsync(input.AgencyId)));
        if (fields.Count == 0) return IdentityResult.Success;
        (user.FullName, user.AgencyId) = (input.FullName!, input.AgencyId);
        Record(user, ChangeKind.Edited, fields);
        var result = await users.UpdateAsync(user);
        if (!result.Succeeded) return result;
        // Also ends the sessions that carry the old claims.
        result = await users.UpdateSecurityStampAsync(user);
        if (!result.Succeeded || oldRole == input.Role) return result;
        result = await users.RemoveFromRoleAsync(user, oldRole);
        return result.Succeeded ? await users.AddToRoleAsync(user, input.Role!) : result;
    });

    public Task<IdentityResult> ResetPasswordAsync(ReportingUser user, string password) => InTransactionAsync(async () =>
    {
        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!result.Succeeded) return result;
        await users.ResetAccessFailedCountAsync(user);
        Record(user, ChangeKind.Edited, [new("Mật khẩu", null, "đã cấp lại")]);
        return await users.SetLockoutEndDateAsync(user, null);
    });

    public Task<IdentityResult> SetLockedAsync(ReportingUser user, bool locked) => InTransactionAsync(async () =>
    {
        Record(user, ChangeKind.Edited, [new("Trạng thái", locked ? "đang dùng" : "đã khóa", locked ? "đã khóa" : "đang dùng")]);
        var result = await users.SetLockoutEndDateAsync(user, locked ? DateTimeOffset.MaxValue : null);
        return result.Succeeded ? await users.UpdateSecurityStampAsync(user) : result;
    });

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
