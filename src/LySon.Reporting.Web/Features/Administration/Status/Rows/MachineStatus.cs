using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Upkeep;

namespace LySon.Reporting.Web.Features.Administration.Status.Rows;

/// <summary>Certificates, the pace of pages, the clock: what this node knows without asking for rows.</summary>
internal sealed class MachineStatus(PortalCertificates certificates, RequestMeter meter, ReportingConnections connections,
    TimeProvider time) : IStatusSource
{
    private const int SoonDays = 30;
    private const int FewAnswers = 5;

    private static readonly TimeSpan SlowPage = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ClockMost = TimeSpan.FromSeconds(2);

    public static bool IsSoon(CertificateEnd end, DateTime now) => (end.EndsAt - now).TotalDays < SoonDays;

    public static bool IsSlow(PageTime page) => page.Slow > SlowPage && page.Count >= FewAnswers;

    public async Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation) =>
        [CertificatesRow(now), PagesRow(), .. await ClockAsync(cancellation) is { } clock ? [clock] : Array.Empty<StatusRow>()];

    private StatusRow CertificatesRow(DateTime now)
    {
        const string Subject = "Chứng thư số";
        var (at, ends) = certificates.Read();
        if (ends.Count == 0) return new(Subject, StatusLevel.Good, "Cổng không giữ chứng thư nào",
            "Người ký mang chứng thư của mình; chưa đặt chứng thư gốc được tin", at);
        var action = new StatusAction("Xem chứng thư", "#chung-thu");
        var soon = ends.Count(e => IsSoon(e, now));
        var first = ends[0];
        var words = $"Sớm nhất: {first.Use}, {first.Subject}, {StatusWords.DaysLeft(first.EndsAt, now)}";
        return first.EndsAt <= now
            ? new(Subject, StatusLevel.Bad, $"{first.Use} đã hết hạn", words, at, action,
                "Việc dùng đến chứng thư đó bị từ chối cho đến khi thay tệp mới.")
            : new(Subject, soon > 0 ? StatusLevel.Look : StatusLevel.Good,
                soon > 0 ? $"{soon} chứng thư hết hạn trong 30 ngày" : $"{ends.Count} chứng thư còn hạn", words, at, action);
    }

    private StatusRow PagesRow()
    {
        const string Subject = "Tốc độ trang";
        var pages = meter.Slowest();
        if (pages.Count == 0) return new(Subject, StatusLevel.Good, "Chưa có trang nào được mở trong 24 giờ qua", "Chỉ tính trên nút này");
        var action = new StatusAction("Xem trang chậm", "#trang-cham");
        var slow = pages.Where(IsSlow).ToList();
        var others = pages.Except(slow).Select(p => p.Slow).DefaultIfEmpty().Max();
        return slow.Count > 0
            ? new(Subject, StatusLevel.Look, $"{StatusWords.Page(slow[0].Page)} chậm: {Spans.Seconds(slow[0].Slow)}",
                $"Các trang khác dưới {Spans.Seconds(others)}; 24 giờ qua, trên nút này", Action: action)
            : new(Subject, StatusLevel.Good, $"Mọi trang dưới {Spans.Seconds(others)}", "95 trong 100 lượt mở, 24 giờ qua, trên nút này",
                Action: action);
    }

    private async Task<StatusRow?> ClockAsync(CancellationToken cancellation)
    {
        const string Subject = "Đồng hồ";
        const string Rule = "Lệch quá 2 giây thì mã sáu số và chữ ký có thể bị từ chối";
        if (connections.IsPostgreSql)
        {
            var before = time.GetUtcNow();
            var theirs = (await connections.ReadAsync("SELECT clock_timestamp()", r => r.GetFieldValue<DateTime>(0), cancellation))[0];
            var off = (theirs - (before + (time.GetUtcNow() - before) / 2).UtcDateTime).Duration();
            return new(Subject, off > ClockMost ? StatusLevel.Look : StatusLevel.Good,
                $"Lệch {Numbers.Decimal((decimal)off.TotalSeconds)} giây so với máy chủ PostgreSQL", Rule);
        }
        return SystemClock.Read() switch
        {
            null => null,
            (false, _) => new(Subject, StatusLevel.Look, "Máy chủ chưa đồng bộ giờ", "Bật NTP (chrony hoặc systemd-timesyncd). " + Rule),
            (true, var error) => new(Subject, error > ClockMost ? StatusLevel.Look : StatusLevel.Good,
                $"Sai không quá {Numbers.Decimal((decimal)error.TotalSeconds)} giây so với giờ chuẩn", Rule),
        };
    }
}
