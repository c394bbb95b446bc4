using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

/// <summary>Who must have a second factor, and from when on.</summary>
public sealed class SecondFactorDuty(ReportingDbContext db, IOptions<SecondFactorOptions> options, TimeProvider time)
{
    public bool IsRequiredFor(IEnumerable<string> roles) => roles.Any(options.Value.Roles.Contains);

    /// <summary>
    /// When it must be there (UTC); null while the account has one or needs none. The first look starts the days of grace, so they begin
    /// when the person can know of them and not while they are away.
    /// </summary>
    public async Task<DateTime?> DueAtAsync(ReportingUser user, IEnumerable<string> roles)
    {
        if (user.TwoFactorEnabled || !IsRequiredFor(roles)) return null;
        if (user.SecondFactorDueAt is { } known) return known;
        var due = time.GetUtcNow().UtcDateTime.AddDays(options.Value.GraceDays);
        // Of two first looks one counts.
        await db.Users().Where(u => u.Id == user.Id && u.SecondFactorDueAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.SecondFactorDueAt, due));
        return await db.Users().Where(u => u.Id == user.Id).Select(u => u.SecondFactorDueAt).SingleAsync();
    }
}
