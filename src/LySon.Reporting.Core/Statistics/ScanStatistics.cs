using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Statistics;

/// <summary>
/// Scans by time and place, read from the sums that are kept with every count, so that their cost does not grow with venues or scans.
/// </summary>
public sealed class ScanStatistics(ReportingDbContext db)
{
    /// <summary>Scans of each day on which something was reported.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, long>> DaysAsync(StatisticsScope scope, StatisticsSpan span,
        CancellationToken cancellation = default)
    {
        if (scope.VenueId is { } venue)
        {
            return await db.ScanCounts().Where(c => c.VenueId == venue && c.Day >= span.From && c.Day <= span.To && c.Value != null)
                .GroupBy(c => c.Day).Select(g => new { g.Key, Sum = g.Sum(c => (long)c.Value!) })
                    .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
        }
        return await Within(db.ScanDays(), scope).Where(d => d.Day >= span.From && d.Day <= span.To && d.Reported > 0)
            .GroupBy(d => d.Day).Select(g => new { g.Key, Sum = g.Sum(d => d.Total) })
                .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
    }

    /// <summary>Scans by the hour of the day, all days of the span together; only what the portal counted itself has hours.</summary>
    public async Task<IReadOnlyDictionary<int, long>> HoursAsync(StatisticsScope scope, StatisticsSpan span,
        CancellationToken cancellation = default)
    {
        if (scope.VenueId is { } venue)
        {
            return await db.ScanHours().Where(h => h.VenueId == venue && h.Day >= span.From && h.Day <= span.To)
                .GroupBy(h => h.Hour).Select(g => new { g.Key, Sum = g.Sum(h => (long)h.Count) })
                    .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
        }
        var hours = db.ScanHourTotals().Where(h => h.Day >= span.From && h.Day <= span.To);
        if (scope.AgencyId is { } agency) hours = hours.Where(h => h.AgencyId == agency);
        else if (scope.Among is { } among) hours = hours.Where(h => among.Contains(h.AgencyId));
        if (scope.GroupId is { } group) hours = hours.Where(h => h.GroupId == group);
        return await hours.GroupBy(h => h.Hour).Select(g => new { g.Key, Sum = g.Sum(h => h.Total) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
    }

    /// <summary>
    /// Agencies where the scope names none, otherwise that agency's groups; by their key. The month is the one in which the span ends.
    /// </summary>
    /// <param name="only">The agencies that are asked for; null for all.</param>
    public async Task<IReadOnlyDictionary<int, ScanPlace>> PlacesAsync(
        StatisticsScope scope, StatisticsSpan span, IReadOnlyCollection<int>? only = null, CancellationToken cancellation = default)
    {
        var byAgency = scope.AgencyId is null;
        var from = span.Previous.From;
        var days = Within(db.ScanDays(), scope).Where(d => d.Reported > 0 && d.Day >= from && d.Day <= span.To);
        if (only is not null) days = days.Where(d => only.Contains(d.AgencyId));
        var sums = await days.Select(d => new { Key = byAgency ? d.AgencyId : d.GroupId, IsNow = d.Day >= span.From, d.Total })
            .GroupBy(d => new { d.Key, d.IsNow })
            .Select(g => new { g.Key.Key, g.Key.IsNow, Sum = g.Sum(d => d.Total) }).ToListAsync(cancellation);
        var (now, before) = (sums.Where(s => s.IsNow).ToDictionary(s => s.Key, s => s.Sum),
            sums.Where(s => !s.IsNow).ToDictionary(s => s.Key, s => s.Sum));
        var month = ScanTotals.MonthOf(span.To);
        var venues = (await MonthsAsync(scope, [month], span.To, byAgency, only, cancellation)).ToDictionary(m => m.Key, m => m.Venues);
        return venues.Keys.Union(now.Keys).Union(before.Keys).ToDictionary(key => key, key => new ScanPlace(
            now.TryGetValue(key, out var sum) ? sum : null, before.TryGetValue(key, out var old) ? old : null,
            venues.GetValueOrDefault(key) ?? new VenueActivity(month, 0, 0, 0)));
    }

    /// <summary>Of each month that the span touches: how many venues were open, reported, and had scans.</summary>
    public async Task<IReadOnlyList<VenueActivity>> MonthsAsync(
        StatisticsScope scope, StatisticsSpan span, CancellationToken cancellation = default) =>
        [.. (await MonthsAsync(scope, [.. span.Months], span.To, byAgency: null, null, cancellation)).Select(m => m.Venues)];

    /// <param name="until">Venues opened later are left out.</param>
    /// <param name="byAgency">True: a row an agency; false: a row a group; null: one row a month.</param>
    private async Task<List<(int Key, VenueActivity Venues)>> MonthsAsync(
        StatisticsScope scope, IReadOnlyList<DateOnly> months, DateOnly until, bool? byAgency, IReadOnlyCollection<int>? only,
        CancellationToken cancellation)
    {
        var spans = db.VenueDays().Where(d => d.Day <= until);
        var reports = db.ScanMonths().Where(m => months.Contains(m.Month));
        if (scope.AgencyId is null) only ??= scope.Among;
        if (only is not null) (spans, reports) = (spans.Where(d => only.Contains(d.AgencyId)),
            reports.Where(m => only.Contains(m.AgencyId)));
        if (scope.AgencyId is { } agency) (spans, reports) = (spans.Where(d => d.AgencyId == agency),
            reports.Where(m => m.AgencyId == agency));
        if (scope.GroupId is { } group) (spans, reports) = (spans.Where(d => d.GroupId == group), reports.Where(m => m.GroupId == group));
        var steps = await spans
            .Select(d => new { Key = byAgency == null ? 0 : byAgency == true ? d.AgencyId : d.GroupId, d.Day, d.Opened, d.Closed })
            .GroupBy(d => new { d.Key, d.Day })
                .Select(g => new { g.Key.Key, g.Key.Day, Opened = g.Sum(d => d.Opened), Closed = g.Sum(d => d.Closed) })
            .ToListAsync(cancellation);
        var reported = await reports
            .Select(m => new { Key = byAgency == null ? 0 : byAgency == true ? m.AgencyId : m.GroupId, m.Month, m.Reported, m.Active })
            .GroupBy(m => new { m.Key, m.Month })
                .Select(g => new { g.Key.Key, g.Key.Month, Reported = g.Sum(m => m.Reported), Active = g.Sum(m => m.Active) })
            .ToListAsync(cancellation);
        var found = new List<(int, VenueActivity)>();
        foreach (var key in steps.Select(s => s.Key).Union(reported.Select(r => r.Key)).ToList())
        {
            foreach (var month in months)
            {
                var end = month.AddMonths(1).AddDays(-1);
                // A venue that closed during the month was open in it.
                var open = steps.Where(s => s.Key == key).Sum(s => (s.Day <= end ? s.Opened : 0) - (s.Day <= month ? s.Closed : 0));
                var row = reported.FirstOrDefault(r => r.Key == key && r.Month == month);
                found.Add((key, new VenueActivity(month, open, row?.Reported ?? 0, row?.Active ?? 0)));
            }
        }
        return found;
    }

    private static IQueryable<ScanDay> Within(IQueryable<ScanDay> days, StatisticsScope scope)
    {
        if (scope.AgencyId is { } agency) days = days.Where(d => d.AgencyId == agency);
        else if (scope.Among is { } among) days = days.Where(d => among.Contains(d.AgencyId));
        if (scope.GroupId is { } group) days = days.Where(d => d.GroupId == group);
        return days;
    }
}
