using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Upkeep;

/// <summary>Takes runs for one node and writes down how they end.</summary>
public sealed class UpkeepRuns(ReportingDbContext db, TimeProvider time)
{
    /// <summary>A node that gave no sign for so long is not there any more.</summary>
    public static readonly TimeSpan NodeSilence = TimeSpan.FromMinutes(5);

    private static readonly Upsert<UpkeepRun> Claimed = new(r => new { r.Kind, r.Day, r.Node, r.StartedAt, r.Summary, r.Detail });

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Claims a run: of a kind only one runs at a time, and of a day that was due only one ever.</summary>
    /// <param name="day">Null for a run that somebody asked for.</param>
    /// <returns>The run's id; null when another has it.</returns>
    public async Task<long?> ClaimAsync(string kind, DateOnly? day, string node, CancellationToken cancellation = default)
    {
        // Asked each minute: a look takes no lock.
        if (day is not null && await db.UpkeepRuns().AnyAsync(r => r.Kind == kind && r.Day == day, cancellation)) return null;
        var now = Now;
        var claimed = await db.WriteAsync(Claimed, [kind, day, node, now, "", ""], cancellation);
        return claimed == 0 ? null : await db.UpkeepRuns().Where(r => r.Kind == kind && r.EndedAt == null).Select(r => r.Id)
            .SingleAsync(cancellation);
    }

    public async Task EndAsync(long id, UpkeepResult result)
    {
        var now = Now;
        var (outcome, summary, detail) = (result.Outcome, Short(result.Summary, UpkeepRun.SummaryMaxLength),
            Short(result.Detail, UpkeepRun.DetailMaxLength));
        await db.UpkeepRuns().Where(r => r.Id == id && r.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.EndedAt, now).SetProperty(r => r.Outcome, outcome).SetProperty(r => r.Summary, summary)
                .SetProperty(r => r.Detail, detail));
    }

    /// <summary>A run that was made outside the portal, by the command line.</summary>
    public async Task RecordAsync(string kind, string node, DateTime startedAt, UpkeepResult result,
        CancellationToken cancellation = default)
    {
        db.UpkeepRuns().Add(new UpkeepRun
        {
            Kind = kind, Node = node, StartedAt = startedAt, EndedAt = Now, Outcome = result.Outcome,
            Summary = Short(result.Summary, UpkeepRun.SummaryMaxLength), Detail = Short(result.Detail, UpkeepRun.DetailMaxLength),
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends runs whose node was killed or started anew, so that the next can begin, and forgets old ones.</summary>
    public async Task TidyAsync(CancellationToken cancellation = default)
    {
        var now = Now;
        var (silent, old) = (now - NodeSilence, now - Kept);
        await db.UpkeepRuns().Where(r => r.EndedAt == null && !db.PortalNodes()
            .Any(n => n.Name == r.Node && n.SeenAt > silent && n.StoppedAt == null && n.StartedAt <= r.StartedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now).SetProperty(r => r.Outcome, UpkeepOutcome.Failed)
                .SetProperty(r => r.Summary, "Bị ngắt giữa chừng: nút đang làm đã dừng"), cancellation);
        await db.UpkeepRuns().Where(r => r.EndedAt != null && r.StartedAt < old).ExecuteDeleteAsync(cancellation);
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
