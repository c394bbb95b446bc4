using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>
/// For a report that comes back to its writer: while it was approved, or issued, its request may have been amended, and nothing of that
/// reached it.
/// </summary>
public sealed class MissedAmendments(ReportingDbContext db, Actor actor, TimeProvider time)
{
    private static readonly HashSet<int> None = [];

    /// <param name="report">Tracked or new, with its sections; the caller saves.</param>
    public async Task CatchUpAsync(Report report, CancellationToken cancellation = default)
    {
        var request = await db.Requests().AsNoTracking().AsSplitQuery().Include(r => r.Outline.OrderBy(s => s.Position))
            .Include(r => r.Requester!.Names).SingleAsync(r => r.Id == report.RequestId, cancellation);
        if (request.RequesterId == report.AgencyId) return;
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == report.AgencyId, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var said = OutlineFollowing.Follow(report, request.Outline, None, SectionStart.Of(request, request.Requester!, agency), now)
            .Select(a => a.Sentence);
        if (report.CutoffOn != request.CutoffOn) said = said.Append($"Công văn yêu cầu chốt số liệu ngày {request.CutoffOn.OnScreen()}; "
            + $"báo cáo đang chốt ngày {report.CutoffOn.OnScreen()}.");
        if (ReportAmendment.Of(said, actor, now) is { } notice) report.Amendments.Add(notice);
    }
}
