using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The rounds that the provincial office runs, and how far each is.</summary>
internal sealed class RoundTasks(ReportingDbContext db, CurrentUser me) : ITaskSource
{
    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation)
    {
        if (!me.Is(Roles.Province)) return [];
        var rounds = await db.Rounds().AsNoTracking().Where(r => r.RequesterId == me.AgencyId && r.ClosedAt == null)
            .Select(r => new
            {
                Request = r,
                Asked = r.Addressees.Count,
                Waiting = db.Reports().Count(p => p.RequestId == r.Id && p.AgencyId != me.AgencyId && p.State == ReportState.Issued),
                Received = db.Reports().Count(p => p.RequestId == r.Id && p.AgencyId != me.AgencyId && p.State == ReportState.Received),
            })
            .ToListAsync(cancellation);
        return rounds.OrderBy(r => r.Request.DueAt).Select(r => (r.Request, r.Waiting, Missing: r.Asked - r.Waiting - r.Received) switch
        {
            ({ SentAt: null, SendAt: { } at } round, _, _) when !round.HasNumber => Unnumbered(round, at),
            ({ SentAt: null } draft, _, _) => Task(draft, $"Gửi yêu cầu báo cáo theo Công văn {draft.NumberAndSymbol}",
                draft.SendAt is { } at ? $"Yêu cầu tự gửi {Moments.Full(at)}, hoặc khi anh/chị gửi trước."
                    : "Yêu cầu còn là bản soạn, chưa gửi các đơn vị.", "Xem và gửi"),
            ({ } round, > 0, _) => Task(round, $"Tiếp nhận {r.Waiting.Grouped()} báo cáo theo Công văn {round.NumberAndSymbol}",
                $"{(r.Waiting + r.Received).Grouped()}/{r.Asked.Grouped()} đơn vị đã gửi.", "Xem và tiếp nhận"),
            ({ } round, _, > 0) => Task(round, $"Theo dõi Công văn {round.NumberAndSymbol}",
                $"{r.Received.Grouped()}/{r.Asked.Grouped()} đơn vị đã gửi, {(r.Asked - r.Received).Grouped()} đơn vị chưa gửi.",
                "Xem các đơn vị"),
            ({ } round, _, _) => Task(round, $"Tổng hợp báo cáo theo Công văn {round.NumberAndSymbol}",
                $"Cả {r.Asked.Grouped()} đơn vị đã gửi.", "Tổng hợp", RollupAddresses.Show(round.Id)),
        });

        static string Named(ReportRequest round) => ReportingPeriod.Find(round.PeriodStart, round.PeriodEnd)?.Name
            ?? $"chốt số liệu {round.CutoffOn.OnScreen()}";

        static OverviewTask Unnumbered(ReportRequest round, DateTime at) => new(at,
            $"Nhập số và ngày công văn {Named(round).LowerFirst()}",
            $"V/v {round.Abstract}. Có số và ngày thì yêu cầu tự gửi {Moments.Full(at)}; chưa có thì các đơn vị chưa nhận được.",
            "Nhập số, ngày", RequestAddresses.Edit(round.Id));

        static OverviewTask Task(ReportRequest request, string title, string detail, string action, string? url = null) =>
            new(request.DueAt, title, detail, action, url ?? RequestAddresses.Show(request.Id));
    }
}
