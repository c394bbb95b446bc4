using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Watches whether accounts are used, and locks those that are not where the configuration says so.</summary>
internal sealed class UnusedAccounts(ReportingDbContext db, AccountService accounts, IOptions<AccountOptions> options, TimeProvider time)
    : IDueWork
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Users().Where(u => u.LastUsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastUsedAt, now), cancellation);
        if (options.Value.LockUnusedAfterDays is not (> 0 and var days)) return;
        var before = now.AddDays(-days);
        // Nobody but an administrator or this work sets an end, so what has one is locked or was.
        foreach (var user in await db.Users().Where(u => u.LastUsedAt <= before).OrderBy(u => u.Id).ToListAsync(cancellation))
        {
            if (user.LockoutEnd > time.GetUtcNow()) continue;
            var result = await accounts.SetLockedAsync(user, true, SignInEvent.LockedUnused);
            // Another node, or the person, was quicker; the rest comes with the next turn.
            if (!result.Succeeded && !AccountService.IsLastAdministrator(result)) return;
        }
    }
}
