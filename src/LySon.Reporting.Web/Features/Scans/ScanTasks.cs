using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>Counts of today that are missing, and days that nobody has decided about.</summary>
internal sealed class ScanTasks(ReportingDbContext db, CurrentUser me, TimeProvider time) : ITaskSource
{
    public AgencyModule? Module => AgencyModule.Venues;

    private static readonly TimeOnly CountsDue = new(17, 0);

    public async Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation) =>
        me.MayEdit ? [.. await CountsAsync(cancellation), .. await DoubtsAsync(cancellation)] : [];

    private async Task<IEnumerable<OverviewTask>> CountsAsync(CancellationToken cancellation)
    {
        var today = time.Today();
        var ended = db.VenueGroups().IgnoreQueryFilters().Where(g => g.EndedOn <= today).Select(g => g.Id);
        var venues = await db.VenueDays().Where(d => d.AgencyId == me.AgencyId && d.Day <= today && !ended.Contains(d.GroupId))
            .SumAsync(d => d.Opened - d.Closed, cancellation);
        var sources = await db.ScanDays().Where(d => d.AgencyId == me.AgencyId && d.Day == today && d.Reported > 0
                && !ended.Contains(d.GroupId))
            .GroupBy(d => d.Source).Select(g => g.Sum(d => d.Reported)).ToListAsync(cancellation);
        // Venues of several sources are in the sum of each, so that only the counts themselves tell them apart.
        var reported = sources.Count <= 1 ? sources.Sum() : await db.ScanCounts()
            .Where(c => c.Venue!.AgencyId == me.AgencyId && c.Day == today && c.Value != null
                && !ended.Contains(c.Venue.GroupId)).Select(c => c.VenueId).Distinct()
                .CountAsync(cancellation);
        if (venues == 0 || reported >= venues) return [];
        return
        [
            new(Vietnamese.ToUtc(today, CountsDue), $"Nhập lượt quét ngày {today.OnScreen()}",
                $"{reported.Grouped()}/{venues.Grouped()} địa điểm đã có số liệu, {(venues - reported).Grouped()} địa điểm chưa báo cáo.",
                "Nhập lượt quét", ScanAddresses.All),
        ];
    }

    /// <summary>Days with many times the usual scans, which go into reports as they are until somebody looks.</summary>
    private async Task<IEnumerable<OverviewTask>> DoubtsAsync(CancellationToken cancellation)
    {
        var open = await ScanDoubts.Open(db, me.AgencyId).CountAsync(cancellation);
        return open == 0 ? []
            : [new(null, $"Quyết định {open.Grouped()} ngày có lượt quét đáng ngờ",
            "Đúng là có nhiều khách thì giữ nguyên, không đúng thì đính chính.", "Xem lượt quét", ScanAddresses.Doubts) {
            Rank = TaskRank.Figures }];
    }
}
