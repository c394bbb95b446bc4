using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>
/// Takes what was amended about a request into the answers that are being written: their sections follow the outline, what was copied from
/// the letter and is as it was copied follows the letter, and each writer has a notice. A submitted answer that says something else by it
/// goes back to its writer; what is approved or issued stays as it is.
/// </summary>
public sealed class DraftAmendments(ReportingDbContext db, ReportWorkflow workflow, Actor actor, TimeProvider time)
{
    /// <summary>What no report says anything of.</summary>
    private static readonly HashSet<string> Beside =
    [
        .. ((string[])[nameof(ReportRequest.Kind), nameof(ReportRequest.DueAt), nameof(ReportRequest.Repeats),
            nameof(ReportRequest.SendAt)]).Select(FieldText.Label<ReportRequest>),
    ];

    /// <summary>Inside the caller's transaction, after the request was written.</summary>
    /// <param name="before">The letter as it was.</param>
    /// <param name="request">As it is, with its outline.</param>
    /// <param name="facts">What changed about the letter.</param>
    /// <param name="renamed">The keys of sections that were given another heading.</param>
    public async Task ApplyAsync(ReportRequest before, ReportRequest request, IReadOnlyList<FieldChange> facts, IReadOnlySet<int> renamed,
        CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var written = db.Reports().Where(r => r.RequestId == request.Id && r.AgencyId != r.RequesterId && r.IssuedAt == null
            && (r.State == ReportState.Draft || r.State == ReportState.Returned || r.State == ReportState.Submitted));
        // Held first, so that nobody edits or approves what is just being changed.
        if (await written.ExecuteUpdateAsync(set => set.SetProperty(r => r.EditedAt, now), cancellation) == 0) return;
        var reports = await written.Include(r => r.Sections).OrderBy(r => r.Id).ToListAsync(cancellation);
        var names = await NamesAsync([request.RequesterId, .. reports.Select(r => r.AgencyId)], cancellation);
        var outline = request.Outline.Where(s => s.DeletedAt is null).OrderBy(s => s.Position).ToList();
        var letter = facts.Select(f => new Amended($"{RequestNews.Said(f)}.", !Beside.Contains(f.Name))).ToList();
        var back = new List<(int Report, string Reason)>();
        foreach (var report in reports)
        {
            var (requester, agency) = (names[request.RequesterId], names[report.AgencyId]);
            var (then, start) = (SectionStart.Of(before, requester, agency), SectionStart.Of(request, requester, agency));
            List<Amended> said = [.. letter, .. DraftFacts.Follow(report, then, start),
                .. OutlineFollowing.Follow(report, outline, renamed, start, now)];
            if (ReportAmendment.Of(said.Select(a => a.Sentence), actor, now) is { } notice) report.Amendments.Add(notice);
            if (report.State == ReportState.Submitted && said.Exists(a => a.Rewrites))
                back.Add((report.Id, string.Join(' ', said.Where(a => a.Rewrites).Select(a => a.Sentence))));
        }
        await db.SaveChangesAsync(cancellation);
        foreach (var (report, reason) in back) await workflow.ReturnAmendedAsync(report, reason, cancellation);
    }

    private Task<Dictionary<int, Agency>> NamesAsync(List<int> agencies, CancellationToken cancellation) =>
        db.Agencies().AsNoTracking().Include(a => a.Names).Where(a => agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
}
