using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Changes accounts, for the pages and the command line: each with its line of history, its line in the sign-in log and the end of the
/// sessions in one transaction.
/// </summary>
public sealed class AccountService(
    ReportingDbContext db, UserManager<ReportingUser> users, RoleManager<IdentityRole<int>> roles, PasswordKeeper passwords,
    SecondFactors factors,
    UserSessions sessions, ResetLinks links, SignInLog log, Notifier notifier, Actor actor, TimeProvider time)
{
    private const string SecurityPage = AccountAddresses.Security;

    /// <returns>The code that opens the account for the first time, when it was added.</returns>
    public async Task<(IdentityResult Result, string Code)> CreateAsync(ReportingUser user, string role)
    {
        var code = passwords.IssueCode(user);
        return (await AddAsync(user, role), code);
    }

    /// <summary>With a password that the person chose.</summary>
    public async Task<IdentityResult> CreateAsync(ReportingUser user, string role, string password)
    {
        var chosen = await passwords.ChooseAsync(user, password);
        return chosen.Succeeded ? await AddAsync(user, role) : chosen;
    }

    /// <summary>The code takes the password's place; the person's sessions end.</summary>
    /// <returns>The code, when it was issued.</returns>
    public async Task<(IdentityResult Result, string Code)> IssueCodeAsync(ReportingUser user)
    {
        var code = passwords.IssueCode(user);
        return (await InTransactionAsync(async () =>
        {
            Record(user, ChangeKind.Edited, [new("Mật khẩu", null, "đã cấp mã đăng nhập")]);
            notifier.Tell([user.Id], $"{actor.Name} đã cấp mã đăng nhập mới cho anh/chị.", SecurityPage);
            return await PutOutAsync(user, SignInEvent.PasswordReset);
        }), code);
    }

    /// <summary>
    /// For somebody who has lost phone and codes: the password alone opens the account again, and where the role must have a second factor,
    /// only to set one up.
    /// </summary>
    public Task<IdentityResult> RemoveSecondFactorAsync(ReportingUser user) => InTransactionAsync(async () =>
    {
        // A stale form ends nobody's sessions and days of grace.
        if (await factors.RemoveAllAsync(user.Id) is not FactorResult.Done)
            return IdentityResult.Failed(VietnameseIdentityErrors.NoSecondFactor());
        await db.Entry(user).ReloadAsync();
        user.SecondFactorDueAt = time.GetUtcNow().UtcDateTime;
        notifier.Tell([user.Id],
            $"{actor.Name} đã gỡ lớp thứ hai của tài khoản. Thiết lập lại ở trang Bảo mật; nếu anh/chị không nhờ, báo ngay đơn vị.",
            SecurityPage);
        return await PutOutAsync(user, SignInEvent.SecondFactorReset);
    });

    private Task<IdentityResult> AddAsync(ReportingUser user, string role) => InTransactionAsync(async () =>
    {
        await SampleAccounts.EnsureRolesAsync(roles);
        var created = await users.CreateAsync(user);
        if (!created.Succeeded) return created;
        Record(user, ChangeKind.Created, []);
        return await users.AddToRoleAsync(user, role);
    });

    /// <summary>
    /// Many at once, each with the code that it has been given. Their names were looked at before; a name that was taken meanwhile breaks
    /// the unique index.
    /// </summary>
    public async Task AddManyAsync(IReadOnlyList<(ReportingUser User, string Role)> accounts)
    {
        await SampleAccounts.EnsureRolesAsync(roles);
        var keys = await db.Roles().ToDictionaryAsync(r => r.Name!, r => r.Id);
        foreach (var (user, _) in accounts)
        {
            (user.NormalizedUserName, user.NormalizedEmail) = (users.NormalizeName(user.UserName), users.NormalizeEmail(user.Email));
            (user.SecurityStamp, user.LockoutEnabled) = (Guid.NewGuid().ToString("N"), true);
            db.Users().Add(user);
        }
        await db.SaveChangesAsync();
        foreach (var (user, role) in accounts)
        {
            db.UserRoles().Add(new() { UserId = user.Id, RoleId = keys[role] });
            Record(user, ChangeKind.Created, []);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>To an account that has none.</summary>
    public Task<IdentityResult> GiveAddressAsync(ReportingUser user, string email) => InTransactionAsync(async () =>
    {
        user.Email = email;
        Record(user, ChangeKind.Edited, [new("Thư điện tử", null, "đã ghi")]);
        return await users.UpdateAsync(user);
    });

    /// <summary>Of accounts that nobody has used.</summary>
    public async Task RemoveManyAsync(IReadOnlyCollection<ReportingUser> accounts)
    {
        foreach (var user in accounts) Record(user, ChangeKind.Deleted, []);
        db.Users().RemoveRange(accounts);
        await db.SaveChangesAsync();
    }

    public Task<IdentityResult> UpdateAsync(ReportingUser user, string fullName, string role, int? agencyId) =>
        InTransactionAsync(async () =>
    {
        var oldRole = (await users.GetRolesAsync(user)).Single();
        if (oldRole == Roles.Administrator && role != oldRole && await IsLastAdministratorAsync(user))
            return IdentityResult.Failed(VietnameseIdentityErrors.LastAdministrator());
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

    /// <summary>
    /// An address that the person did not give themselves. Links in letters to the one of before open nothing any more.
    /// </summary>
    /// <param name="address">Null for none.</param>
    public Task<IdentityResult> SetAddressAsync(ReportingUser user, string? address) => InTransactionAsync(async () =>
    {
        if (user.Email == address) return IdentityResult.Success;
        Record(user, ChangeKind.Edited, [new("Thư điện tử", user.Email, address)]);
        GiveAddress(user, address);
        var result = await users.UpdateAsync(user);
        if (result.Succeeded) await links.CloseAsync(user.Id);
        return result;
    });

    /// <summary>Whoever never said otherwise gets a letter at once.</summary>
    public void GiveAddress(ReportingUser user, string? address)
    {
        user.Email = address;
        if (address is not null && user.MailsSince is null)
            (user.MailChoice, user.MailsSince) = (MailChoice.Instant, time.GetUtcNow().UtcDateTime);
        if (address is null) user.MailChoice = MailChoice.None;
    }

    public Task<IdentityResult> ResetPasswordAsync(ReportingUser user, string password) => InTransactionAsync(async () =>
    {
        var result = await passwords.ChooseAsync(user, password);
        if (!result.Succeeded) return result;
        Record(user, ChangeKind.Edited, [new("Mật khẩu", null, "đã cấp lại")]);
        return await PutOutAsync(user, SignInEvent.PasswordReset);
    });

    public Task<IdentityResult> SetLockedAsync(ReportingUser user, bool locked, SignInEvent? why = null) => InTransactionAsync(async () =>
    {
        if (locked && await IsLastAdministratorAsync(user)) return IdentityResult.Failed(VietnameseIdentityErrors.LastAdministrator());
        Record(user, ChangeKind.Edited, [new("Trạng thái", locked ? "đang dùng" : "đã khóa", locked ? "đã khóa" : "đang dùng")]);
        // Who is let in again has not been away since then.
        if (!locked) user.LastUsedAt = time.GetUtcNow().UtcDateTime;
        var result = await users.SetLockoutEndDateAsync(user, locked ? DateTimeOffset.MaxValue : null);
        return result.Succeeded ? await PutOutAsync(user, why ?? (locked ? SignInEvent.Locked : SignInEvent.Unlocked)) : result;
    });

    /// <summary>Refused because nobody could administer afterwards.</summary>
    public static bool IsLastAdministrator(IdentityResult result) =>
        result.Errors.Any(e => e.Code == nameof(VietnameseIdentityErrors.LastAdministrator));

    /// <summary>
    /// Whether nobody else could administer, should this account no longer. Holds the role's row until the transaction is over, so that two
    /// who lock or demote each other take turns: SQLite has one writer anyway.
    /// </summary>
    private async Task<bool> IsLastAdministratorAsync(ReportingUser user)
    {
        await db.Roles().Where(r => r.Name == Roles.Administrator).ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, r => r.Name));
        var now = time.GetUtcNow();
        // As the database has them now, not as they were read before the turn came.
        var administrators = await (from link in db.UserRoles()
                                    join role in db.Roles() on link.RoleId equals role.Id
                                    join account in db.Users() on link.UserId equals account.Id
                                    where role.Name == Roles.Administrator
                                    select new { account.Id, account.LockoutEnd }).ToListAsync();
        return administrators.Exists(a => a.Id == user.Id) && administrators.TrueForAll(a => a.Id == user.Id || a.LockoutEnd > now);
    }

    /// <summary>Ends the sessions, by their rows and by the stamp that each of them carries, and closes the links of letters.</summary>
    private async Task<IdentityResult> PutOutAsync(ReportingUser user, SignInEvent why)
    {
        await sessions.EndAllAsync(user.Id, SessionEnd.AccountChanged);
        await log.WriteAsync(user.Id, why);
        var result = await users.UpdateSecurityStampAsync(user);
        if (result.Succeeded) await links.CloseAsync(user.Id);
        return result;
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
        // Whoever has begun one does more with it.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var result = await work();
        if (!result.Succeeded) return result;
        await db.SaveChangesAsync();
        if (transaction is not null) await transaction.CommitAsync();
        return result;
    }

    private async Task<string?> CodeAsync(int? agencyId) => agencyId is null ? null : (await db.Agencies().FindAsync(agencyId))?.Code;
}
