using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Notifications;

/// <summary>
/// The links of letters for forgotten passwords. Whatever changes how an account is opened, or where its letters go, closes those that are
/// under way, and erases them from letters that no server has taken yet.
/// </summary>
public sealed class ResetLinks(ReportingDbContext db, TimeProvider time)
{
    /// <summary>
    /// Call it in the transaction of the change, after the account's row was written: who is just writing a letter holds that row
    /// (<see cref="HoldAsync"/>).
    /// </summary>
    public async Task CloseAsync(int userId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.PasswordResets().Where(r => r.UserId == userId && r.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.UsedAt, now));
        await db.Mails().Where(m => m.UserId == userId && m.IsSecret && m.Text != "")
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, ""));
    }

    /// <summary>Holds the account's row until the transaction is over.</summary>
    /// <returns>False: the account is not what it was when it was read.</returns>
    public async Task<bool> HoldAsync(ReportingUser user) =>
        await db.Users().Where(u => u.Id == user.Id && u.Email == user.Email && u.SecurityStamp == user.SecurityStamp)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, u => u.SecurityStamp)) == 1;
}
