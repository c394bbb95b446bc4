using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>Changes accounts, each change with its role and its line of history in one transaction.</summary>
public sealed class AccountService(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, PasswordKeeper passwords, SecondFactors factors,
    SignInLog log, Notifier notifier, Actor actor, TimeProvider time)
{
    private const string SecurityPage = "/account/security";

    /// <returns>The code that opens the account for the first time, when it was added.</returns>
    public async Task<(IdentityResult Result, string Code)> CreateAsync(ReportingUser user, string role)
    {
        var code = passwords.IssueCode(user);
        return (await AddAsync(user, role), code);
    }

    /// <summary>The code takes the password's place; the person's sessions end.</summary>
    /// <returns>The code, when it was issued.</returns>
    public async Task<(IdentityResult Result, string Code)> IssueCodeAsync(ReportingUser user)
    {
        var code = passwords.IssueCode(user);
        return (await InTransactionAsync(async () =>
        {
            var result = await users.UpdateSecurityStampAsync(user);
            if (!result.Succeeded) return result;
            Record(user, ChangeKind.Edited, [new("Mật khẩu", null, "đã cấp mã đăng nhập")]);
            notifier.Tell([user.Id], $"{actor.Name} đã cấp mã đăng nhập mới cho anh/chị.", SecurityPage);
            await log.WriteAsync(user.Id, SignInEvent.PasswordReset);
            return result;
        }), code);
    }

    /// <summary>For somebody who has lost phone and codes: the password alone opens the account again, and where the role must have a second factor, only to set it up.</summary>
    public Task<IdentityResult> RemoveSecondFactorAsync(ReportingUser user) => InTransactionAsync(async () =>
    {
        await factors.RemoveAllAsync(user.Id);
        await db.Entry(user).ReloadAsync();
        user.SecondFactorDueAt = time.GetUtcNow().UtcDateTime;
        notifier.Tell([user.Id], $"{actor.Name} đã gỡ lớp thứ hai của tài khoản. Thiết lập lại ở trang Bảo mật; nếu anh/chị không nhờ, báo ngay đơn vị.", SecurityPage);
        await log.WriteAsync(user.Id, SignInEvent.SecondFactorReset);
        return await users.UpdateSecurityStampAsync(user);
    });

    private Task<IdentityResult> AddAsync(ReportingUser user, string role) => InTransactionAsync(async () =>
    {
        await SampleAccounts.EnsureRolesAsync(roles);
        var created = await users.CreateAsync(user);
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
