using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>What the rounds that an office runs want from it; one that only runs is on the overview, and no task.</summary>
internal sealed class RoundTasks(ReportingDbContext db, RoundStandings standings, CurrentUser me, TimeProvider time) : ITaskSource
{
    /// <summary>Whom somebody has just reminded is not to be reminded again today.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(20);

    /// <summary>After so long nobody counts on a report any more.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation)
    {
        if (!me.Is(Roles.Province)) return [];
        var drafts = await db.Rounds().AsNoTracking().Where(r => r.RequesterId == me.AgencyId && r.SentAt == null).OrderBy(r => r.DueAt)
            .ToListAsync(cancellation);
        var open = await standings.OpenAsync(me.AgencyId, cancellation);
        return [.. drafts.Select(OfDraft), .. open.SelectMany(OfRound)];
    }

    private static OverviewTask OfDraft(ReportRequest draft) => draft switch
    {
        { SendAt: { } at, HasNumber: false } => new(at, $"Nhập số và ngày công văn {Named(draft).LowerFirst()}",
            $"V/v {draft.Abstract}. Có số và ngày thì yêu cầu tự gửi {Moments.Full(at)}; chưa có thì các đơn vị chưa nhận được.",
            "Nhập số, ngày", RequestAddresses.Edit(draft.Id)),
        _ => new(draft.DueAt, $"Gửi yêu cầu báo cáo theo Công văn {draft.NumberAndSymbol}",
            draft.SendAt is { } at ? $"Yêu cầu tự gửi {Moments.Full(at)}, hoặc khi anh/chị gửi trước."
                : "Yêu cầu còn là bản soạn, chưa gửi các đơn vị.", "Xem và gửi", RequestAddresses.Show(draft.Id)),
    };

    private IEnumerable<OverviewTask> OfRound(RoundStanding round)
    {
        var (request, counts, now) = (round.Request, round.Counts, time.GetUtcNow().UtcDateTime);
        if (counts.Waiting > 0) yield return new(request.DueAt,
            $"Tiếp nhận {counts.Waiting.Grouped()} báo cáo theo Công văn {request.NumberAndSymbol}",
            $"{counts.Sent.Grouped()}/{counts.Asked.Grouped()} đơn vị đã gửi.", "Xem và tiếp nhận", RequestAddresses.Show(request.Id));
        if (counts.Missing > 0 && request.DueAt < now && !(round.RemindedAt > now - Rest)) yield return new(request.DueAt,
            $"Nhắc {counts.Missing.Grouped()} đơn vị còn thiếu báo cáo theo Công văn {request.NumberAndSymbol}",
            Lacking(round, now), $"Nhắc {counts.Missing.Grouped()} đơn vị", $"{RequestAddresses.Board(request.Id)}?handler=remind")
        {
            Posts = ("agency", ""),
        };
        if (counts.Missing == 0 && counts.Waiting == 0) yield return new(request.DueAt,
            $"Tổng hợp báo cáo theo Công văn {request.NumberAndSymbol}", $"Cả {counts.Asked.Grouped()} đơn vị đã gửi.", "Tổng hợp",
            RollupAddresses.Show(request.Id));
    }

    /// <summary>"4 đơn vị chưa gửi, 1 đơn vị chưa sửa báo cáo bị trả lại. Lần nhắc trước hôm qua 08:00."</summary>
    private static string Lacking(RoundStanding round, DateTime now)
    {
        string?[] parts =
        [
            round.Counts.NotSent > 0 ? $"{round.Counts.NotSent.Grouped()} đơn vị chưa gửi" : null,
            round.Counts.Returned > 0 ? $"{round.Counts.Returned.Grouped()} đơn vị chưa sửa báo cáo bị trả lại" : null,
        ];
        return string.Join(", ", parts.OfType<string>())
            + (round.RemindedAt is { } at ? $". Lần nhắc trước {Moments.Near(at, now)}." : ". Chưa nhắc lần nào.")
            + (now - round.Request.Due > Old ? " Không thu nữa thì đóng yêu cầu." : "");
    }

    private static string Named(ReportRequest round) => ReportingPeriod.Find(round.PeriodStart, round.PeriodEnd)?.Name
        ?? $"chốt số liệu {round.CutoffOn.OnScreen()}";
}
