using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
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

    /// <summary>Consolidated reports, and those that nobody asked for here, that are with their writers.</summary>
    private async Task<IEnumerable<OverviewTask>> ConsolidatedAsync(CancellationToken cancellation) =>
        (await db.Reports().AsNoTracking().Include(p => p.Request)
            .Where(p => p.AgencyId == me.AgencyId && p.Request!.RequesterId == me.AgencyId).Where(Report.Editable).OrderBy(p => p.Id)
                .ToListAsync(cancellation))
        .Select(p => new OverviewTask(p.Request!.IsRound ? null : p.Request.DueAt, p.Request.IsRound
            ? $"Hoàn thiện báo cáo tổng hợp theo Công văn {p.Request.NumberAndSymbol}" : $"Soạn {Named(p.Request, p)}",
            p.State == ReportState.Returned ? "Lãnh đạo trả lại để sửa." : "Dự thảo chưa trình duyệt.", "Soạn tiếp",
            ReportAddresses.Show(p.Id))
        { Rank = TaskRank.Begun });

    /// <summary>
    /// Per open request of the agency, and per report of its own that is not out yet, the one step that this role can take next.
    /// </summary>
    private async Task<IEnumerable<OverviewTask>> AgencyAsync(CancellationToken cancellation)
    {
        var open = await db.Requests().AsNoTracking()
            .Where(r => r.SentAt != null
                && ((r.AskedBy == null && r.ClosedAt == null && r.Addressees.Any(a => a.AgencyId == me.AgencyId))
                    || (r.RequesterId == me.AgencyId
                        && db.Reports().Any(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId && p.IssuedAt == null))))
            .Select(r => new
            {
                Request = r,
                Report = db.Reports().Where(p => p.RequestId == r.Id && p.AgencyId == me.AgencyId).OrderByDescending(p => p.Edition)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        if (open.Count == 0 && me.MayEdit && !await db.Own(me).AnyAsync(cancellation)) return [First];
        return open.Select(o => ReportTask(o.Request, o.Report)).OfType<OverviewTask>();
    }

    /// <summary>How an office begins that nobody has asked for anything.</summary>
    private static OverviewTask First => new(null, "Soạn báo cáo đầu tiên",
        "Chưa có yêu cầu báo cáo nào gửi đến đơn vị trên cổng. Chọn một mẫu đề cương để bắt đầu.", "Soạn báo cáo", ReportAddresses.New);

    /// <summary>"báo cáo theo Công văn 1406/STTTT", or by its title where there is no letter of the portal.</summary>
    private static string Named(ReportRequest request, Report report) => request.IsRound
        ? $"báo cáo theo Công văn {request.NumberAndSymbol}" : $"{report.TypeName.LowerFirst()} “{report.Title}”";

    private OverviewTask? ReportTask(ReportRequest request, Report? report)
    {
        if (report is null)
            return !me.MayEdit || !request.IsRound ? null : new(request.DueAt, $"Soạn báo cáo theo Công văn {request.NumberAndSymbol}",
                "Chưa bắt đầu.", "Soạn báo cáo", ReportAddresses.New)
            { Posts = ("request", request.Id.ToString(CultureInfo.InvariantCulture)) };
        var named = Named(request, report);
        return report.State switch
        {
            ReportState.Draft when me.Is(Roles.Staff) => Task($"Soạn {named}", "Dự thảo chưa trình duyệt.", "Soạn tiếp"),
            ReportState.Returned when me.Is(Roles.Staff) && report.IsIssued =>
                Task($"Lập báo cáo thay thế {report.NumberAndSymbol}", "Cơ quan yêu cầu trả lại báo cáo đã phát hành.", "Xem lý do"),
            ReportState.Returned when me.Is(Roles.Staff) => Task($"Sửa {named}", "Báo cáo bị trả lại.", "Xem lý do"),
            ReportState.Submitted when me.Is(Roles.Leader) && report.SubmittedById != me.Id =>
                Task($"Phê duyệt {named}", About(request, report), "Xem và phê duyệt"),
            ReportState.Approved when me.Is(Roles.Clerk) => Task($"Cấp số, phát hành {named}", About(request, report),
                "Phát hành", ReportAddresses.Issue(report.Id)),
            _ => null,
        };

        static string About(ReportRequest request, Report report) => request.AskedBy switch
        {
            null => report.Title,
            "" => "Đơn vị tự báo cáo.",
            var asker => $"{asker} yêu cầu.",
        };

        OverviewTask Task(string title, string detail, string action, string? url = null) =>
            new(request.DueAt, title, detail, action, url ?? ReportAddresses.Show(report.Id));
    }
}
