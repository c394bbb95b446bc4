using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>The rounds that the provincial office runs, and how far each is.</summary>
internal sealed class ProvinceTasks(ReportingDbContext db, CurrentUser me)
{
    public async Task<IReadOnlyList<OverviewTask>> LoadAsync()
    {
        var rounds = await db.Requests.AsNoTracking().Where(r => r.RequesterId == me.AgencyId)
            .Select(r => new
            {
                Request = r,
                Asked = r.Addressees.Count,
                Answered = db.Reports.Count(p => p.RequestId == r.Id && (p.State == ReportState.Issued || p.State == ReportState.Received)),
            })
            .Where(r => r.Answered < r.Asked).ToListAsync();
        return [.. rounds.OrderBy(r => r.Request.DueAt).Select(r => new OverviewTask(
            r.Request.DueAt, $"Theo dõi Công văn {r.Request.NumberAndSymbol}",
            $"{r.Answered.Grouped()}/{r.Asked.Grouped()} đơn vị đã có báo cáo, {(r.Asked - r.Answered).Grouped()} đơn vị chưa gửi.",
            "Xem các đơn vị", $"/requests/{r.Request.Id}"))];
    }
}
