using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>A round and how its agencies stand.</summary>
/// <param name="RemindedAt">When anybody was last reminded (UTC).</param>
public sealed record RoundStanding(ReportRequest Request, IReadOnlyList<RoundAnswer> Answers, RoundCounts Counts, DateTime? RemindedAt);

/// <summary>The rounds that an agency runs. Read once a request, for its tasks and for its overview.</summary>
public sealed class RoundStandings(ReportingDbContext db, TimeProvider time)
{
    /// <summary>Rounds that are looked at, those due last; who closes none has hundreds.</summary>
    public const int Max = 36;

    /// <summary>Rounds past their due moment that are compared with each other.</summary>
    public const int PastMax = 6;

    private (int AgencyId, IReadOnlyList<RoundStanding> Rounds)? read;

    /// <summary>Sent and not closed, what is due first before the others.</summary>
    public async Task<IReadOnlyList<RoundStanding>> OpenAsync(int agencyId, CancellationToken cancellation = default) =>
        [.. (await AllAsync(agencyId, cancellation)).Where(r => r.Request.ClosedAt is null)];

    /// <summary>The last that are past their due moment, closed or not, the newest first.</summary>
    public async Task<IReadOnlyList<RoundStanding>> PastAsync(int agencyId, CancellationToken cancellation = default) =>
        [.. (await AllAsync(agencyId, cancellation)).Where(r => r.Request.DueAt < time.GetUtcNow().UtcDateTime).Reverse().Take(PastMax)];

    /// <summary>By their due moment.</summary>
    private async Task<IReadOnlyList<RoundStanding>> AllAsync(int agencyId, CancellationToken cancellation)
    {
        if (read is { } known && known.AgencyId == agencyId) return known.Rounds;
        var now = time.GetUtcNow().UtcDateTime;
        var rounds = await db.Rounds().AsNoTracking().Where(r => r.RequesterId == agencyId && r.SentAt != null)
            .OrderByDescending(r => r.DueAt).ThenByDescending(r => r.Id).Take(Max).ToListAsync(cancellation);
        rounds.Reverse();
        var ids = rounds.ConvertAll(r => r.Id);
        var answers = await RoundAnswers.OfAsync(db, ids, cancellation);
        var reminded = await db.RequestReminders().Where(r => EF.Parameter(ids).Contains(r.RequestId)).GroupBy(r => r.RequestId)
            .Select(g => new { g.Key, At = g.Max(r => r.At) }).ToDictionaryAsync(g => g.Key, g => (DateTime?)g.At, cancellation);
        read = (agencyId, [.. rounds.Select(r => new RoundStanding(
            r, answers[r.Id], RoundCounts.Of(answers[r.Id], r.Due, now), reminded.GetValueOrDefault(r.Id)))]);
        return read.Value.Rounds;
    }
}
