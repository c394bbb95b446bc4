using System.Buffers.Text;
using System.Security.Cryptography;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Accounts.Resets;

/// <summary>What the pages of a forgotten password write down; the letter is written afterwards by <see cref="ResetLetters"/>.</summary>
public sealed class ForgottenPasswords(ReportingDbContext db, IOptions<PortalOptions> options, MailState mail, TimeProvider time)
{
    /// <summary>Letters need a server, and an address that no request can make up.</summary>
    public bool IsOn => mail.IsOn && options.Value.Address is not null;

    /// <summary>The same for every name: one row, whoever it is.</summary>
    public async Task AskAsync(string userName)
    {
        if (await db.PasswordResets().CountAsync(r => r.UserId == null) >= PasswordReset.WaitingMax) return;
        db.Add(new PasswordReset { UserName = userName, AskedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
    }

    /// <summary>Whose link it is, while it works.</summary>
    public Task<int?> FindAsync(string? token) => Open(token).Select(r => r.UserId).SingleOrDefaultAsync();

    /// <summary>One of two who come with the same link gets it.</summary>
    public async Task<bool> UseAsync(string? token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await Open(token).ExecuteUpdateAsync(set => set.SetProperty(r => r.UsedAt, now)) == 1;
    }

    /// <summary>256 random bits, as they stand in an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private IQueryable<PasswordReset> Open(string? token)
    {
        var (hash, now) = (OneTimeCode.Hash(token ?? ""), time.GetUtcNow().UtcDateTime);
        return db.PasswordResets().Where(r => r.TokenHash == hash && r.UsedAt == null && r.ExpiresAt > now);
    }
}
