using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Background;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Administration.Status.Rows;

/// <summary>Which nodes give a sign of themselves, and whether the work that the clock starts gets done on this one.</summary>
internal sealed class NodeStatus(ReportingDbContext db, NodeIdentity here, DueWorkTimes work, IOptions<DueWorkOptions> options)
    : IStatusSource
{
    /// <summary>Three signs missed.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan FailingIsBad = TimeSpan.FromMinutes(15);

    public static bool IsSilent(PortalNode node, DateTime now) => now - node.SeenAt > Silence;

    /// <summary>Those that were not told to stop.</summary>
    public async Task<IReadOnlyList<PortalNode>> NodesAsync(CancellationToken cancellation) =>
        await db.PortalNodes().AsNoTracking().Where(n => n.StoppedAt == null).OrderBy(n => n.Name).ToListAsync(cancellation);

    public async Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation) =>
        [await NodesRowAsync(now, cancellation), WorkRow(now)];

    private async Task<StatusRow> NodesRowAsync(DateTime now, CancellationToken cancellation)
    {
        const string Subject = "Máy chủ";
        var nodes = await NodesAsync(cancellation);
        var action = new StatusAction("Xem máy chủ", "#may-chu");
        if (nodes.Count == 0) return new(Subject, StatusLevel.Look, $"{here.Name} chưa báo lần nào",
            "Mỗi nút báo mỗi phút; nút vừa khởi động báo sau phút đầu");
        if (nodes.FirstOrDefault(n => IsSilent(n, now)) is { } silent)
            return new(Subject, StatusLevel.Bad, $"{silent.Name} không trả lời từ {Moments.Near(silent.SeenAt, now)}",
                $"{nodes.Count(n => !IsSilent(n, now))}/{nodes.Count} nút đang chạy", silent.SeenAt, action,
                "Người dùng của nút đó được chuyển sang nút khác nếu có; việc nền chậm lại.");
        var versions = nodes.Select(n => n.Version).Distinct(StringComparer.Ordinal).ToList();
        var latest = nodes.Max(n => n.StartedAt);
        return new(Subject, versions.Count > 1 ? StatusLevel.Look : StatusLevel.Good,
            versions.Count > 1 ? $"{nodes.Count} nút chạy {versions.Count} phiên bản: {string.Join(", ", versions)}"
                : $"{nodes.Count}/{nodes.Count} nút đang chạy, phiên bản {versions[0]}",
            $"Khởi động gần nhất {Moments.Near(latest, now)}", nodes.Min(n => n.SeenAt), action);
    }

    private StatusRow WorkRow(DateTime now)
    {
        const string Subject = "Việc nền";
        var seconds = options.Value.Seconds;
        var note = $"Trên nút {here.Name}: nhắc hạn, thư, mở kỳ báo cáo, dọn dẹp";
        if (seconds <= 0) return new(Subject, StatusLevel.Good, "Nút này không làm việc nền", "DueWork:Seconds là 0; nút khác phải làm");
        var all = work.All;
        if (all.Count == 0)
            return new(Subject, now - here.StartedAt > TimeSpan.FromSeconds(3 * seconds) ? StatusLevel.Look : StatusLevel.Good,
                "Chưa tới lượt đầu từ khi khởi động", note);
        var failing = all.Where(w => w.FailingSince is not null).ToList();
        if (failing.Count > 0)
        {
            var since = failing.Min(w => w.FailingSince!.Value);
            return new(Subject, now - since > FailingIsBad ? StatusLevel.Bad : StatusLevel.Look,
                $"{Numbers.Whole(failing.Count)} việc không làm được từ {Moments.Near(since, now)}",
                string.Join(", ", failing.Select(w => w.Name)) + "; nguyên nhân ở nhật ký của chương trình", now,
                Effect: "Thư, nhắc hạn hoặc kỳ báo cáo tự mở đang bị chậm.");
        }
        var last = all.Max(w => w.DoneAt)!.Value;
        return new(Subject, now - last > TimeSpan.FromSeconds(Math.Max(3 * seconds, 600)) ? StatusLevel.Look : StatusLevel.Good,
            $"{Numbers.Whole(all.Count)} việc đều chạy", note, last);
    }
}
