using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Accounts;

/// <summary>Begins, finds and ends sessions. Every end is one statement, and counts on every node from the next request on.</summary>
public sealed class UserSessions(ReportingDbContext db, Origin origin, TimeProvider time)
{
    /// <summary>How often the use of a session is written down.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public IQueryable<UserSession> Open => db.UserSessions().Where(UserSession.OpenAt(Now));

    public async Task<UserSession> BeginAsync(ReportingUser user, SignInWay way, SessionLimits limits)
    {
        var now = Now;
        var session = new UserSession
        {
            UserId = user.Id, Stamp = user.SecurityStamp!, Way = way, Network = origin.Network, Device = origin.Device,
            StartedAt = now, ConfirmedAt = now, LastSeenAt = now, EndsAt = now + limits.Longest,
            IdleUntil = limits.IdleUntil(now, now + limits.Longest),
        };
        db.UserSessions().Add(session);
        await db.SaveChangesAsync();
        await db.Users().Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastUsedAt, now));
        return session;
    }

    /// <summary>
    /// The same session under a new id and the account's new stamp: neither limit begins anew. The old one ends first, by one statement, so
    /// that one which somebody else ended meanwhile, or which is renewed twice at once, has no second successor.
    /// </summary>
    /// <returns>Null: it is over.</returns>
    public async Task<UserSession?> RenewAsync(Guid id, ReportingUser user)
    {
        var now = Now;
        var old = await db.UserSessions().AsNoTracking().SingleOrDefaultAsync(
            s => s.Id == id && s.UserId == user.Id && s.EndedAt == null && s.EndsAt > now);
        if (old is null) return null;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        if (await EndAsync(db.UserSessions().Where(s => s.Id == id), SessionEnd.Renewed) == 0) return null;
        var session = new UserSession
        {
            UserId = user.Id, Stamp = user.SecurityStamp!, Way = old.Way, Network = origin.Network, Device = origin.Device,
            StartedAt = old.StartedAt, ConfirmedAt = old.ConfirmedAt, LastSeenAt = now, EndsAt = old.EndsAt, IdleUntil = old.IdleUntil,
        };
        db.UserSessions().Add(session);
        await db.SaveChangesAsync();
        if (transaction is not null) await transaction.CommitAsync();
        return session;
    }

    /// <returns>False: it is not open, or not this person's.</returns>
    public async Task<bool> EndAsync(Guid id, int userId, SessionEnd why) =>
        await EndAsync(Open.Where(s => s.Id == id && s.UserId == userId), why) > 0;

    /// <returns>How many there were, also those that a change of the account has just closed.</returns>
    public Task<int> EndAllAsync(int userId, SessionEnd why, Guid? except = null) =>
        EndAsync(db.UserSessions().Where(s => s.UserId == userId && s.Id != except && s.IdleUntil > Now && s.EndsAt > Now), why);

    private Task<int> EndAsync(IQueryable<UserSession> sessions, SessionEnd why)
    {
        var now = Now;
        return sessions.Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedWhy, why));
    }
}
