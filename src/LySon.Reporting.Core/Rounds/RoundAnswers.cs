using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>How an agency stands to the due moment.</summary>
public enum Timeliness { OnTime, Late, NotYetDue, Missing }

/// <summary>
/// An agency of a round and the report that counts for it: the one in force, otherwise its newest; null when it has begun none.
/// </summary>
public sealed record RoundAnswer(int AgencyId, RoundReport? Report)
{
    public bool IsSent => Report is { } report && ReportStates.InForce.Contains(report.State);

    public Timeliness Timeliness(DateTime dueAt, DateTime now) => IsSent
        ? Report!.IssuedAt <= dueAt ? Rounds.Timeliness.OnTime : Rounds.Timeliness.Late
        : now <= dueAt ? Rounds.Timeliness.NotYetDue : Rounds.Timeliness.Missing;

    /// <summary>Calendar days (of Vietnam) after the due day, until it was sent or until now; 0 on the due day itself and before.</summary>
    public int DaysLate(DateTime dueAt, DateTime now) =>
        Math.Max(0, (Vietnamese.ToLocal(IsSent ? Report!.IssuedAt!.Value : now).Date - Vietnamese.ToLocal(dueAt).Date).Days);
}

/// <summary>Only what a round counts and sorts by: it is read of all agencies at each look.</summary>
public sealed record RoundReport(
    int Id, int AgencyId, ReportState State, DateTime? IssuedAt, int Edition, int Version, ReportSource Source = ReportSource.Portal);

/// <summary>Reads how all agencies of a round stand: two plain queries, whatever the number of agencies and rounds.</summary>
public static class RoundAnswers
{
    /// <returns>In the customary order of agencies.</returns>
    public static async Task<IReadOnlyList<RoundAnswer>> OfAsync(
        ReportingDbContext db, int requestId, CancellationToken cancellation = default) =>
        (await OfAsync(db, [requestId], cancellation))[requestId];

    /// <returns>By round, in the customary order of agencies.</returns>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<RoundAnswer>>> OfAsync(
        ReportingDbContext db, IReadOnlyCollection<int> rounds, CancellationToken cancellation = default)
    {
        var agencies = (await db.Set<RequestAddressee>().Where(a => EF.Parameter(rounds).Contains(a.RequestId))
                .Join(db.Agencies().IgnoreQueryFilters(), a => a.AgencyId, g => g.Id, (a, g) => new { a.RequestId, g.Id, g.Position })
                .OrderBy(g => g.Position).ThenBy(g => g.Id).ToListAsync(cancellation))
            .ToLookup(g => g.RequestId, g => g.Id);
        var reports = await db.Reports().Where(r => EF.Parameter(rounds).Contains(r.RequestId) && r.State != ReportState.Superseded)
            .Select(r => new
            {
                r.RequestId, Report = new RoundReport(r.Id, r.AgencyId, r.State, r.IssuedAt, r.Edition, r.Version, r.Source),
            })
            .ToListAsync(cancellation);
        var counting = new Dictionary<(int Round, int Agency), RoundReport>();
        foreach (var (round, report) in reports.Select(r => (r.RequestId, r.Report)))
            if (!counting.TryGetValue((round, report.AgencyId), out var other) || Counts(report, other))
                counting[(round, report.AgencyId)] = report;
        return rounds.ToDictionary(round => round, IReadOnlyList<RoundAnswer> (round) =>
            [.. agencies[round].Select(id => new RoundAnswer(id, counting.GetValueOrDefault((round, id))))]);
    }

    /// <summary>The reports that count, one an agency at most.</summary>
    public static HashSet<int> InForce(this IEnumerable<RoundAnswer> answers) =>
        [.. answers.Where(a => a.IsSent).Select(a => a.Report!.Id)];

    private static bool Counts(RoundReport report, RoundReport before) =>
        (ReportStates.InForce.Contains(report.State), report.Edition)
            .CompareTo((ReportStates.InForce.Contains(before.State), before.Edition)) > 0;
}
