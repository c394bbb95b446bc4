using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Slows guessing without locking anybody out, as OWASP's authentication guidance has it: failures count for an account and a source
/// together, so strangers slow themselves. Besides, a network may try so often a minute over all accounts, and all unknown sources together
/// so often at one account; neither touches a browser that the account knows, and the second no network that it knows. The counters are in
/// the database, for all nodes.
/// </summary>
internal sealed class SignInThrottle(
    ReportingDbContext db, KnownBrowser browser, NetworkAttempts network, Origin origin, SignInLog log, ILookupNormalizer names,
    TimeProvider time)
{
    /// <summary>The source of all unknown sources together.</summary>
    private const string Everywhere = "*";

    /// <summary>Times that a counter is read again because another try has just changed it; after that the try waits.</summary>
    private const int Rereads = 5;

    private static readonly Upsert<SignInCounter> Counters = new(c => new { c.Source, c.Bucket, c.Count, c.BlockedUntil, c.ExpiresAt });

    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);

    public async Task<SignInAttempt> AttemptAsync(SignInWay way, string name, int? userId)
    {
        var device = browser.DeviceOf(userId ?? 0);
        // Asked for unknown names too: whether a name exists must not show in the work.
        var isKnownNetwork = await db.UserSessions().AnyAsync(s => s.UserId == (userId ?? 0) && s.Network == origin.Network);
        return new(way, userId, names.NormalizeName(name), device is null ? origin.Network ?? "" : SignInAttempt.BrowserMark + device,
            device is not null || isKnownNetwork);
    }

    /// <summary>
    /// Takes one try. What it takes is given back by <see cref="SucceededAsync"/>, so that tries at the same moment cannot pass together.
    /// </summary>
    /// <returns>How long to wait; zero when one may try.</returns>
    public async Task<TimeSpan> CheckAsync(SignInAttempt attempt)
    {
        if (!attempt.IsOfBrowser && network.Take() is { } wait) return wait;
        if (!attempt.IsKnown && await BlockedAsync(Everywhere, attempt.Bucket) is { } block) return block;
        return await TakeAsync(attempt.Source, attempt.Bucket, ThrottleRule.OfSource);
    }

    /// <summary>
    /// A passkey cannot be guessed, so only the work is bounded: of a network, or of a browser that the key's account knows and that others
    /// in its network are not to hinder.
    /// </summary>
    /// <returns>How long to wait; zero when one may try.</returns>
    public async Task<TimeSpan> CheckPasskeyAsync(SignInAttempt attempt) => attempt.IsOfBrowser
        ? await TakeAsync(attempt.Source, attempt.Bucket, ThrottleRule.OfSource) : network.Take() ?? TimeSpan.Zero;

    /// <summary>Counts and logs a failure.</summary>
    public async Task FailedAsync(SignInAttempt attempt)
    {
        if (!attempt.IsKnown) await TakeAsync(Everywhere, attempt.Bucket, attempt.AccountRule);
        await log.CountAsync(attempt.UserId, attempt.Failure, attempt.Way);
    }

    public Task SucceededAsync(SignInAttempt attempt) => Counter(attempt.Source, attempt.Bucket).ExecuteDeleteAsync();

    /// <summary>An account's failures, of all sources, are forgotten.</summary>
    public async Task ForgetAsync(string name)
    {
        foreach (var way in (SignInWay[])[SignInWay.Password, SignInWay.PasswordAndCode])
        {
            var bucket = new SignInAttempt(way, null, names.NormalizeName(name), "", false).Bucket;
            await db.SignInCounters().Where(c => c.Bucket == bucket).ExecuteDeleteAsync();
        }
    }

    private IQueryable<SignInCounter> Counter(string source, int bucket) =>
        db.SignInCounters().Where(c => c.Source == source && c.Bucket == bucket);

    private async Task<TimeSpan?> BlockedAsync(string source, int bucket)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = await Counter(source, bucket).Where(c => c.ExpiresAt > now).Select(c => (DateTime?)c.BlockedUntil)
            .SingleOrDefaultAsync();
        return until > now ? until - now : null;
    }

    private async Task<TimeSpan> TakeAsync(string source, int bucket, ThrottleRule rule)
    {
        for (var i = 0; i < Rereads; i++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var seen = await Counter(source, bucket).AsNoTracking().SingleOrDefaultAsync();
            if (seen is not null && seen.ExpiresAt > now && seen.BlockedUntil > now) return seen.BlockedUntil - now;
            var count = seen is null || seen.ExpiresAt <= now ? 1 : seen.Count + 1;
            var (until, expires) = (now + rule.WaitAfter(count), now + rule.Forget);
            var taken = seen is null
                ? await db.WriteAsync(Counters, [source, bucket, count, until, expires])
                : await Counter(source, bucket).Where(c => c.Count == seen.Count && c.ExpiresAt == seen.ExpiresAt)
                    .ExecuteUpdateAsync(set => set
                    .SetProperty(c => c.Count, count).SetProperty(c => c.BlockedUntil, until).SetProperty(c => c.ExpiresAt, expires));
            if (taken == 1) return TimeSpan.Zero;
        }
        return Busy;
    }
}
