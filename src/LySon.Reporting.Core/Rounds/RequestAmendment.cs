using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>
/// One edit of a request: what it was before, whether reports that have been begun forbid it, and what is written into the history, into
/// the reports that are being written and told to every agency. Begun before the edit; finished inside the edit's transaction, after the
/// request's row was written.
/// </summary>
public sealed class RequestAmendment
{
    private readonly ReportRequest before;
    private readonly List<int> agencies;
    private readonly List<RequestChanges.SectionSeen> outline;

    /// <param name="request">Tracked, with outline and addressees, not yet edited.</param>
    public RequestAmendment(ReportingDbContext db, ReportRequest request)
    {
        before = (ReportRequest)db.Entry(request).OriginalValues.ToObject();
        agencies = [.. request.Addressees.Select(a => a.AgencyId)];
        outline = Seen(request);
    }

    /// <summary>Why reports that have been begun forbid it: an agency that has begun its report stays; null when nothing does.</summary>
    public async Task<string?> RefusalAsync(ReportingDbContext db, ReportRequest request, CancellationToken cancellation = default)
    {
        var (_, removed) = Agencies(request);
        if (removed.Count == 0) return null;
        var lost = removed.Intersect(await BegunAsync(db, request.Id, cancellation)).ToList();
        return lost.Count == 0 ? null : RequestErrors.AgencyInUse(await NamesAsync(db, lost, request.NamesOn, cancellation));
    }

    /// <summary>
    /// Writes the history and, once the request was sent, the reports that are being written and the news; the caller saves and commits.
    /// </summary>
    public async Task RecordAsync(ReportingDbContext db, ReportRequest request, RequestNews news, DraftAmendments drafts, Actor actor,
        DateTime now, CancellationToken cancellation = default)
    {
        var (added, removed) = Agencies(request);
        FieldChange?[] beside =
        [
            RequestChanges.OfAgencies(agencies.Count, request.Addressees.Count,
                await NamesAsync(db, added, request.NamesOn, cancellation), await NamesAsync(db, removed, request.NamesOn, cancellation)),
            RequestChanges.OfOutline(outline, Seen(request)),
        ];
        var fields = beside.OfType<FieldChange>().ToList();
        if (fields.Count > 0) db.Changes.Add(Change.Of<ReportRequest>(request.Id, actor, now, fields));
        if (request.SentAt is null) return;
        var (stayed, facts) = (agencies.Except(removed).ToList(), await db.DifferencesAsync(before, request));
        if (facts.Count > 0 || beside[^1] is not null)
            await drafts.ApplyAsync(before, request, facts, Renamed(request), cancellation);
        await news.AmendedAsync(request, [.. facts, .. fields], stayed, cancellation);
        await news.AddedAsync(request, added, cancellation);
        await news.RemovedAsync(request, removed, cancellation);
    }

    /// <summary>Agencies that have begun their report.</summary>
    public static Task<List<int>> BegunAsync(ReportingDbContext db, int requestId, CancellationToken cancellation = default) =>
        db.Reports().Where(r => r.RequestId == requestId).Select(r => r.AgencyId).Distinct().ToListAsync(cancellation);

    /// <summary>Short names on a day, in the customary order.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(
        ReportingDbContext db, IReadOnlyList<int> agencies, DateOnly day, CancellationToken cancellation = default) =>
            agencies.Count == 0 ? []
        : [.. (await db.Agencies().AsNoTracking().Include(a => a.Names).Where(a => agencies.Contains(a.Id)).OrderBy(a => a.Position)
            .ThenBy(a => a.Id)
            .ToListAsync(cancellation)).Select(a => a.NameOn(day).ShortName)];

    private (List<int> Added, List<int> Removed) Agencies(ReportRequest request)
    {
        var after = request.Addressees.Select(a => a.AgencyId).ToList();
        return ([.. after.Except(agencies)], [.. agencies.Except(after)]);
    }

    private HashSet<int> Renamed(ReportRequest request) =>
        [.. Seen(request).Where(s => outline.Exists(b => b.Id == s.Id && b.Title != s.Title)).Select(s => s.Id)];

    private static List<RequestChanges.SectionSeen> Seen(ReportRequest request) =>
        [.. request.Outline.Where(s => s.DeletedAt is null).OrderBy(s => s.Position).Select(RequestChanges.SectionSeen.Of)];
}
