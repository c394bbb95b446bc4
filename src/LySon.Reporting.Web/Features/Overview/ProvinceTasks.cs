using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>The rounds that the provincial office runs, and how far each is.</summary>
internal sealed class ProvinceTasks(ReportingDbContext db, CurrentUser me)
{
    public async Task<IReadOnlyList<OverviewTask>> LoadAsync()
    {
        var rounds = await db.Requests().AsNoTracking().Where(r => r.RequesterId == me.AgencyId && r.ClosedAt == null)
            .Select(r => new
            {
                Request = r,
                Asked = r.Addressees.Count,
                Waiting = db.Reports().Count(p => p.RequestId == r.Id && p.AgencyId != me.AgencyId && p.State == ReportState.Issued),
                Received = db.Reports().Count(p => p.RequestId == r.Id && p.AgencyId != me.AgencyId && p.State == ReportState.Received),
            })
            .ToListAsync();
        return [.. await OwnAsync(), .. rounds.OrderBy(r => r.Request.DueAt).Select(r => (r.Request, r.Waiting, Missing: r.Asked - r.Waiting - r.Received) switch
        {
            ({ SentAt: null } draft, _, _) => Task(draft, $"Gửi yêu cầu báo cáo theo Công văn {draft.NumberAndSymbol}", "Yêu cầu còn là bản soạn, chưa gửi các đơn vị.", "Xem và gửi"),
            ({ } round, > 0, _) => Task(round, $"Tiếp nhận {r.Waiting.Grouped()} báo cáo theo Công văn {round.NumberAndSymbol}",
                $"{(r.Waiting + r.Received).Grouped()}/{r.Asked.Grouped()} đơn vị đã gửi.", "Xem và tiếp nhận"),
            ({ } round, _, > 0) => Task(round, $"Theo dõi Công văn {round.NumberAndSymbol}",
                $"{r.Received.Grouped()}/{r.Asked.Grouped()} đơn vị đã gửi, {(r.Asked - r.Received).Grouped()} đơn vị chưa gửi.", "Xem các đơn vị"),
            ({ } round, _, _) => Task(round, $"Tổng hợp báo cáo theo Công văn {round.NumberAndSymbol}", $"Cả {r.Asked.Grouped()} đơn vị đã gửi.", "Tổng hợp", "/rollup"),
        })];

        static OverviewTask Task(ReportRequest request, string title, string detail, string action, string page = "") =>
            new(request.DueAt, title, detail, action, $"/requests/{request.Id}{page}");
    }

    /// <summary>Consolidated reports that are with their writers.</summary>
    private async Task<IEnumerable<OverviewTask>> OwnAsync() => (await db.Reports().AsNoTracking().Include(p => p.Request)
            .Where(p => p.AgencyId == me.AgencyId && p.Request!.RequesterId == me.AgencyId).Where(Report.Editable).OrderBy(p => p.Id).ToListAsync())
        .Select(p => new OverviewTask(null, $"Hoàn thiện báo cáo tổng hợp theo Công văn {p.Request!.NumberAndSymbol}",
            p.State == ReportState.Returned ? "Lãnh đạo trả lại để sửa." : "Dự thảo chưa trình duyệt.", "Soạn tiếp", $"/reports/{p.Id}"));
}
