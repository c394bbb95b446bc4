using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Status.Rows;

/// <summary>How a volume has filled and will go on.</summary>
/// <param name="Months">The last sample of each month, oldest first.</param>
/// <param name="MonthlyGrowth">Bytes; null when less than two weeks are known.</param>
internal sealed record DiskGrowth(DiskSample Last, IReadOnlyList<DiskSample> Months, long? MonthlyGrowth)
{
    public long Total => Last.Used + Last.Free;

    /// <summary>Null: it does not grow, or nobody knows yet.</summary>
    public double? MonthsLeft => MonthlyGrowth is > 0 and var growth ? (double)Last.Free / growth : null;
}

/// <summary>Room on the disks that the portal sees.</summary>
internal sealed class DiskStatus(ReportingDbContext db, TimeProvider time) : IStatusSource
{
    private const int MonthsShown = 12;
    private const double Month = 30.4;
    private const int DaysToTell = 14;
    private const int SoonMonths = 2;

    public async Task<IReadOnlyList<DiskGrowth>> GrowthAsync(CancellationToken cancellation)
    {
        var since = time.Today().AddMonths(-MonthsShown);
        var samples = await db.DiskSamples().AsNoTracking().Where(s => s.Day >= since).OrderBy(s => s.Day).ToListAsync(cancellation);
        return [.. samples.GroupBy(s => (s.Node, s.Volume)).Select(g => Of([.. g]))
            .Where(d => time.Today().DayNumber - d.Last.Day.DayNumber < DaysToTell)
            .OrderByDescending(d => d.Last.DatabaseBytes)];
    }

    public async Task<IReadOnlyList<StatusRow>> ReadAsync(DateTime now, CancellationToken cancellation)
    {
        const string Subject = "Ổ đĩa";
        var disks = await GrowthAsync(cancellation);
        if (disks.Count == 0) return [new(Subject, StatusLevel.Look, "Chưa đo lần nào", "Mỗi nút đo mỗi giờ, lần đầu sau phút đầu")];
        return [.. disks.Select(d => Row(disks.Count == 1 ? Subject : $"{Subject} {d.Last.Volume}", d))];
    }

    private static DiskGrowth Of(IReadOnlyList<DiskSample> samples)
    {
        var (first, last) = (samples[0], samples[^1]);
        var days = last.Day.DayNumber - first.Day.DayNumber;
        return new(last, [.. samples.GroupBy(s => (s.Day.Year, s.Day.Month)).Select(m => m.Last())],
            days < DaysToTell ? null : (long)((last.Used - first.Used) / (days / Month)));
    }

    private static StatusRow Row(string subject, DiskGrowth disk)
    {
        var action = new StatusAction("Xem ổ đĩa", "#o-dia");
        var last = disk.Last;
        if (last.Volume == DiskUse.Elsewhere)
            return new(subject, StatusLevel.Good, $"Cơ sở dữ liệu {Numbers.FileSize(last.DatabaseBytes + last.FileBytes)}",
                "Ổ đĩa của máy chủ PostgreSQL không thấy được từ đây", Action: action);
        var share = disk.Total == 0 ? 1 : (double)last.Free / disk.Total;
        var level = share < 0.05 ? StatusLevel.Bad : share < 0.15 || disk.MonthsLeft < SoonMonths ? StatusLevel.Look : StatusLevel.Good;
        var growth = disk.MonthlyGrowth is not { } monthly ? "Chưa đủ hai tuần số đo để tính mức tăng"
            : monthly <= 0 ? "Không tăng"
            : $"Tăng {Numbers.FileSize(monthly)} một tháng, "
                + $"khoảng {Numbers.Whole((long)Math.Min(disk.MonthsLeft ?? 0, 999))} tháng nữa đầy";
        return new(subject, level, $"{Numbers.FileSize(last.Used)}/{Numbers.FileSize(disk.Total)}, còn {Numbers.FileSize(last.Free)}",
            growth, Action: action,
            Effect: "Khi ổ đĩa đầy, cổng không lưu được gì thêm và lượt quét bị từ chối. Xóa bớt tệp không thuộc cổng hoặc tăng ổ đĩa.");
    }
}
