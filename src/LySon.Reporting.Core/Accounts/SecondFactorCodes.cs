using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Codes that are typed at sign-in: of the app, and those kept for the day when it is lost. Each counts once, by one atomic statement.
/// </summary>
public sealed class SecondFactorCodes(
    ReportingDbContext db, IDataProtectionProvider protection, Actor actor, TimeProvider time, ILogger<SecondFactorCodes> log)
{
    public const int RecoveryCount = 10;

    /// <summary>Encrypted for one account, so that a row that is copied to another opens nothing.</summary>
    public string Protect(int userId, byte[] key) => Of(userId).Protect(Convert.ToHexString(key));

    /// <exception cref="CryptographicException">It was not made by the portal for this account.</exception>
    public byte[] Unprotect(int userId, string key) => Convert.FromHexString(Of(userId).Unprotect(key));

    /// <returns>False also for a code that was right and has been used.</returns>
    public async Task<bool> TakeAppCodeAsync(int userId, string? typed)
    {
        if (await db.AuthenticatorApps().AsNoTracking().SingleOrDefaultAsync(a => a.UserId == userId) is not { } app) return false;
        return KeyOf(app) is { } key && Totp.StepOf(key, typed, time.GetUtcNow().UtcDateTime) is { } step
            && await db.AuthenticatorApps().Where(a => a.UserId == userId && a.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step)) == 1;
    }

    public async Task<bool> TakeRecoveryCodeAsync(int userId, string? typed)
    {
        if (!OneTimeCode.TryRead(typed, out var code)) return false;
        var (hash, now) = (OneTimeCode.Hash(code), time.GetUtcNow().UtcDateTime);
        return await db.RecoveryCodes().Where(c => c.UserId == userId && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now)) == 1;
    }

    /// <summary>They replace all earlier ones.</summary>
    /// <returns>The codes, which are known to nobody afterwards.</returns>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(int userId)
    {
        var codes = Enumerable.Range(0, RecoveryCount).Select(_ => OneTimeCode.New()).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.RecoveryCodes().Where(c => c.UserId == userId).ExecuteDeleteAsync();
        db.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, Hash = OneTimeCode.Hash(c) }));
        db.Add(Change.Of<ReportingUser>(userId, actor, time.GetUtcNow().UtcDateTime, new FieldChange("Mã dự phòng", null, "đã tạo lại")));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return codes;
    }

    /// <returns>Null when the data protection key that it was encrypted with is gone: the app is then worth nothing, and the person has the
    /// other ways.</returns>
    private byte[]? KeyOf(AuthenticatorApp app)
    {
        try
        {
            return Unprotect(app.UserId, app.Key);
        }
        catch (CryptographicException failure)
        {
            log.LogError(
                "The key of the app of account {UserId} cannot be decrypted, so the app must be set up anew: {Reason}",
                app.UserId, failure.Message);
            return null;
        }
    }

    private IDataProtector Of(int userId) =>
        protection.CreateProtector("LySon.Reporting.AuthenticatorApp", userId.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
