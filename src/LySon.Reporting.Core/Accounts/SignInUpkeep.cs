using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Closes sessions that ran out, and throws away what is past its time: sessions, lines of the log, counters of failures.
/// </summary>
public sealed class SignInUpkeep(ReportingDbContext db, TimeProvider time) : IDueWork
{
    /// <summary>
    /// Counters at once; beyond, those that would be forgotten first are. An attack from very many networks fills no disk.
    /// </summary>
    public const int CountersMax = 100_000;

    private const int ChunkRows = 2_000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.UserSessions().Where(s => s.EndedAt == null && (s.IdleUntil <= now || s.EndsAt <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.EndedAt, s => s.IdleUntil).SetProperty(s => s.EndedWhy, SessionEnd.Expired), cancellation);
        await db.UserSessions().Where(s => s.EndedAt == null && s.Stamp != s.User!.SecurityStamp)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedWhy, SessionEnd.AccountChanged), cancellation);

        var oldSession = now.AddDays(-UserSession.KeptDays);
        await db.UserSessions().Where(s => s.EndedAt < oldSession).ExecuteDeleteAsync(cancellation);
        await db.SignInCounters().Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        var above = await db.SignInCounters().CountAsync(cancellation) - CountersMax;
        if (above > 0)
            await db.SignInCounters().Where(c => c.ExpiresAt <= db.SignInCounters().OrderBy(o => o.ExpiresAt).Skip(above - 1)
                .Select(o => o.ExpiresAt).First())
                .ExecuteDeleteAsync(cancellation);

        // Few at a time: on SQLite nobody else writes meanwhile.
        var oldEntry = now.AddMonths(-SignInEntry.KeptMonths);
        int gone;
        do gone = await db.SignInLog().Where(e => db.SignInLog().Where(o => o.At < oldEntry).OrderBy(o => o.At).Take(ChunkRows)
            .Select(o => o.Id).Contains(e.Id))
                .ExecuteDeleteAsync(cancellation);
        while (gone == ChunkRows);
    }
}
