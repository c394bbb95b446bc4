using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Accounts;

/// <summary>What a person has besides the password.</summary>
/// <param name="AppAddedAt">UTC; null without an app.</param>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
public sealed record SecondFactorState(IReadOnlyList<PasskeyLine> Passkeys, DateTime? AppAddedAt, int CodesLeft)
{
    public bool HasApp => AppAddedAt is not null;
    public bool HasAny => HasApp || Passkeys.Count > 0;
}

/// <param name="Id">As it stands in forms.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="LastUsedAt">UTC; null while it was never used.</param>
public sealed record PasskeyLine(string Id, string Name, DateTime AddedAt, DateTime? LastUsedAt);

/// <summary>What came of adding or removing a factor.</summary>
public enum FactorResult
{
    Done,

    /// <summary>What was to be removed is gone already.</summary>
    NotThere,

    LastOfRequired,

    /// <summary>Somebody else has just changed the account.</summary>
    NotSaved,
}

/// <summary>
/// Adds and removes second factors. <see cref="Microsoft.AspNetCore.Identity.IdentityUser{TKey}.TwoFactorEnabled"/> says whether there is
/// any; whoever changes one holds the account's row, so that two who remove the last two at once do not both succeed.
/// </summary>
public sealed class SecondFactors(ReportingDbContext db, Actor actor, TimeProvider time)
{
    private const string Field = "Lớp thứ hai";

    public async Task<SecondFactorState> OfAsync(int userId)
    {
        var keys = await db.UserPasskeys().AsNoTracking().Where(k => k.UserId == userId).ToListAsync();
        var addedAt = await db.AuthenticatorApps().Where(a => a.UserId == userId).Select(a => (DateTime?)a.AddedAt).SingleOrDefaultAsync();
        var codes = await db.RecoveryCodes().CountAsync(c => c.UserId == userId && c.UsedAt == null);
        return new([.. keys.OrderBy(k => k.Data.CreatedAt).Select(k =>
            new PasskeyLine(Passkey.IdText(k.CredentialId), k.Data.Name ?? "", k.Data.CreatedAt.UtcDateTime, k.LastUsedAt))],
            addedAt, codes);
    }

    /// <summary>The app takes the place of the one before.</summary>
    /// <param name="key">Encrypted.</param>
    /// <param name="step">The step of the code that confirmed it.</param>
    public Task<FactorResult> SetAppAsync(int userId, string key, long step) => ChangeAsync(userId, "đã bật ứng dụng mã 6 số", async () =>
    {
        await db.AuthenticatorApps().Where(a => a.UserId == userId).ExecuteDeleteAsync();
        db.Add(new AuthenticatorApp { UserId = userId, Key = key, AddedAt = time.GetUtcNow().UtcDateTime, LastStep = step });
        return FactorResult.Done;
    });

    /// <summary>The caller writes the key itself, in <paramref name="write"/>, and says whether that went well.</summary>
    public Task<FactorResult> AddPasskeyAsync(int userId, string name, Func<Task<bool>> write) =>
        ChangeAsync(userId, $"đã thêm khóa truy cập {name}",
        async () => await write() ? FactorResult.Done : FactorResult.NotSaved);

    /// <param name="required">The account must keep one.</param>
    public Task<FactorResult> RemoveAppAsync(int userId, bool required) => ChangeAsync(userId, "đã tắt ứng dụng mã 6 số", async () =>
    {
        if (!await db.AuthenticatorApps().AnyAsync(a => a.UserId == userId)) return FactorResult.NotThere;
        if (required && !await db.UserPasskeys().AnyAsync(k => k.UserId == userId)) return FactorResult.LastOfRequired;
        await db.AuthenticatorApps().Where(a => a.UserId == userId).ExecuteDeleteAsync();
        return FactorResult.Done;
    });

    /// <inheritdoc cref="RemoveAppAsync"/>
    public Task<FactorResult> RemovePasskeyAsync(int userId, string id, bool required) =>
        ChangeAsync(userId, "đã xóa một khóa truy cập", async () =>
    {
        var key = Passkey.ReadId(id);
        if (!await db.UserPasskeys().AnyAsync(k => k.UserId == userId && k.CredentialId == key)) return FactorResult.NotThere;
        if (required && !await db.AuthenticatorApps().AnyAsync(a => a.UserId == userId)
            && await db.UserPasskeys().CountAsync(k => k.UserId == userId) == 1)
            return FactorResult.LastOfRequired;
        await db.UserPasskeys().Where(k => k.UserId == userId && k.CredentialId == key).ExecuteDeleteAsync();
        return FactorResult.Done;
    });

    /// <summary>For somebody who has lost them all.</summary>
    public Task<FactorResult> RemoveAllAsync(int userId) => ChangeAsync(userId, "quản trị đã gỡ", async () =>
    {
        var rows = await db.AuthenticatorApps().Where(a => a.UserId == userId).ExecuteDeleteAsync()
            + await db.UserPasskeys().Where(k => k.UserId == userId).ExecuteDeleteAsync();
        return rows == 0 ? FactorResult.NotThere : FactorResult.Done;
    });

    private async Task<FactorResult> ChangeAsync(int userId, string what, Func<Task<FactorResult>> change)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var row = db.Users().Where(u => u.Id == userId);
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, u => u.TwoFactorEnabled));
        var result = await change();
        if (result is not FactorResult.Done) return result;
        db.Add(Change.Of<ReportingUser>(userId, actor, time.GetUtcNow().UtcDateTime, new FieldChange(Field, null, what)));
        await db.SaveChangesAsync();
        var any = await db.AuthenticatorApps().AnyAsync(a => a.UserId == userId)
            || await db.UserPasskeys().AnyAsync(k => k.UserId == userId);
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, any));
        if (!any) await db.RecoveryCodes().Where(c => c.UserId == userId).ExecuteDeleteAsync();
        if (transaction is not null) await transaction.CommitAsync();
        return result;
    }
}
