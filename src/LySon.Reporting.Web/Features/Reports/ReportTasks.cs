using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>Reports that wait for their next step: of a round that is open, the one that this role can take.</summary>
internal sealed class ReportTasks(ReportingDbContext db, CurrentUser me) : ITaskSource
{
    public Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation) =>
        me.Is(Roles.Province) ? ConsolidatedAsync(cancellation) : AgencyAsync(cancellation);

    /// <summary>Consolidated reports that are with their writers.</summary>
    private async Task<IEnumerable<OverviewTask>> ConsolidatedAsync(CancellationToken cancellation) =>
        (await db.Reports().AsNoTracking().Include(p => p.Request)
            .Where(p => p.AgencyId == me.AgencyId && p.Request!.RequesterId == me.AgencyId).Where(Report.Editable).OrderBy(p => p.Id)
                .ToListAsync(cancellation))
        .Select(p => new OverviewTask(null, $"Hoàn thiện báo cáo tổng hợp theo Công văn {p.Request!.NumberAndSymbol}",
            p.State == ReportState.Returned ? "Lãnh đạo trả lại để sửa." : "Dự thảo chưa trình duyệt.", "Soạn tiếp",
            ReportAddresses.Show(p.Id))
        { Rank = TaskRank.Begun });

    /// <summary>
    /// Per open request of the agency, and per consolidated report of its own rounds, the one step that this role can take next.
    /// </summary>
    private async Task<IEnumerable<OverviewTask>> AgencyAsync(CancellationToken cancellation)
    {
        var open = await db.Requests().AsNoTracking()
            .Where(r => r.SentAt != null && ((r.ClosedAt == null && r.Addressees.Any(a => a.AgencyId == me.AgencyId))
                || (r.RequesterId == me.AgencyId && db.Reports().Any(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId))))
            .Select(r => new
            {
                Request = r,
                Report = db.Reports().Where(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId).OrderByDescending(p => p.Edition)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return open.Select(o => ReportTask(o.Request, o.Report)).OfType<OverviewTask>();
    }

    private OverviewTask? ReportTask(ReportRequest request, Report? report)
    {
        var letter = request.NumberAndSymbol;
        if (report is null)
            return !me.MayEdit ? null : new(request.DueAt, $"Soạn báo cáo theo Công văn {letter}", "Chưa bắt đầu.", "Soạn báo cáo",
                RequestAddresses.Show(request.Id));
        return report.State switch
        {
            ReportState.Draft when me.Is(Roles.Staff) => Task(
                $"Soạn báo cáo theo Công văn {letter}", "Dự thảo chưa trình duyệt.", "Soạn tiếp"),
            ReportState.Returned when me.Is(Roles.Staff) && report.IsIssued =>
                Task($"Lập báo cáo thay thế {report.NumberAndSymbol}", "Cơ quan yêu cầu trả lại báo cáo đã phát hành.", "Xem lý do"),
            ReportState.Returned when me.Is(Roles.Staff) => Task($"Sửa báo cáo theo Công văn {letter}", "Báo cáo bị trả lại.", "Xem lý do"),
            ReportState.Submitted when me.Is(Roles.Leader) && report.SubmittedById != me.Id =>
                Task($"Phê duyệt báo cáo theo Công văn {letter}", report.Title, "Xem và phê duyệt"),
            ReportState.Approved when me.Is(Roles.Clerk) => Task($"Cấp số, phát hành báo cáo theo Công văn {letter}", report.Title,
                "Phát hành", ReportAddresses.Issue(report.Id)),
            _ => null,
        };

        OverviewTask Task(string title, string detail, string action, string? url = null) =>
            new(request.DueAt, title, detail, action, url ?? ReportAddresses.Show(report.Id));
    }
}
