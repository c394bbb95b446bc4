using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>Carries a venue's counts from one group's sums to another's; no group: the venue is deleted, or comes back.</summary>
internal static class VenueMove
{
    private static readonly Upsert<ScanHourTotal> Hours = new(h => new { h.AgencyId, h.GroupId, h.Day, h.Hour, h.Total })
    {
        Add = h =>
        h.Total
    };

    public static async Task RunAsync(ReportingDbContext db, int venueId, int agencyId, int? from, int? to, CancellationToken cancellation)
    {
        var days = await db.ScanCounts().AsNoTracking().Where(c => c.VenueId == venueId && c.Value != null)
            .Select(c => new { c.Day, c.Source, Value = c.Value!.Value }).ToListAsync(cancellation);
        var hours = await db.ScanHours().AsNoTracking().Where(h => h.VenueId == venueId && h.Rolled > 0).ToListAsync(cancellation);
        var months = days.GroupBy(d => ScanTotals.MonthOf(d.Day)).Select(g => (Month: g.Key, Active: g.Sum(d => (long)d.Value) > 0 ? 1 : 0))
            .ToList();
        var sides = new List<(int Group, int Sign)>();
        if (from is { } old) sides.Add((old, -1));
        if (to is { } next) sides.Add((next, 1));
        var rows = new RowWriter(db);
        foreach (var (group, sign) in sides.OrderBy(s => s.Group))
        {
            await ScanTotals.AddDaysAsync(rows, days.OrderBy(d => d.Day).ThenBy(d => d.Source.ToString(), StringComparer.Ordinal)
                .Select(d => (object[])[agencyId, group, d.Day, d.Source.ToString(), sign, sign * (long)d.Value]), cancellation);
            await AddHoursAsync(rows, hours.Select(h => (object[])[agencyId, group, h.Day, h.Hour, sign * (long)h.Rolled]), cancellation);
        }
        if (to is { } target)
            await db.VenueMonths().Where(m => m.VenueId == venueId)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.GroupId, target), cancellation);
        foreach (var (group, sign) in sides.OrderBy(s => s.Group))
            await ScanTotals.AddGroupsAsync(
                rows, months.Select(m => (new VenuePlace(agencyId, group), m.Month, sign, sign * m.Active)), cancellation);
    }

    internal static Task<int> AddHoursAsync(RowWriter rows, IEnumerable<object[]> hours, CancellationToken cancellation) =>
        rows.WriteAsync(Hours, [.. hours], cancellation);
}
