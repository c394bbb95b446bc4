using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>Reads the figures that a filter asks for and puts them into tables.</summary>
public sealed class StatisticsReader(ReportingDbContext db, ScanStatistics statistics, VenueRanking ranking, TimeProvider time)
{
    /// <summary>Rows of the busiest and the silent venues.</summary>
    private const int ShownVenues = 20;

    /// <param name="listing">Which page of the table of agencies; null for all of it.</param>
    internal async Task<StatisticsView> LoadAsync(
        StatisticsScope scope, StatisticsFilter filter, ListView? listing, CancellationToken cancellation)
    {
        var span = StatisticsSpan.Of(filter.From, filter.To, time.Today());
        var all = await statistics.DaysAsync(scope, span with { From = span.Previous.From }, cancellation);
        var (days, before) = (all.Where(d => d.Key >= span.From).ToDictionary(), all.Where(d => d.Key < span.From).ToDictionary());
        var columns = filter.Grain == Grain.Hour
            ? ScanSeries.OfHours(span, await statistics.HoursAsync(scope, span, cancellation))
            : ScanSeries.Of(span, filter.Grain, days);
        var tables = new List<StatisticsTable> { StatisticsTables.Time(columns, filter.Grain) };
        VenueActivity? venues = null;
        var names = await NamesAsync(scope, cancellation);
        var agencies = scope.AgencyId is null ? names : null;
        if (scope.VenueId is null)
        {
            var months = await statistics.MonthsAsync(scope, span, cancellation);
            venues = months.LastOrDefault();
            tables.Add(await PlacesAsync(scope, span, names, listing, cancellation));
            tables.Add(StatisticsTables.Months(months));
            tables.AddRange(await VenuesAsync(scope, span, agencies, cancellation));
        }
        var doubts = await DoubtsAsync(scope, span, cancellation);
        if (doubts.Count > 0) tables.Add(StatisticsTables.Doubts(doubts, agencies, ShownVenues));
        return new(span, filter.Grain, columns, Sum(days), Sum(before), venues, tables)
        {
            Doubtful = doubts.Count(d => d.DecidedAt is null)
        };
    }

    /// <summary>By group; or by agency, of which there may be hundreds: one page of them.</summary>
    private async Task<StatisticsTable> PlacesAsync(
        StatisticsScope scope, StatisticsSpan span, IReadOnlyDictionary<int, string> names, ListView? listing,
        CancellationToken cancellation)
    {
        if (scope.AgencyId is not null || listing is null)
            return StatisticsTables.Places(scope, span, await statistics.PlacesAsync(scope, span, null, cancellation), names);
        var known = await CountedAsync(scope, span, cancellation);
        var counted = names.Keys.Where(known.Contains).ToList();
        var shown = counted.Skip(listing.Skip(counted.Count)).Take(listing.Take).ToList();
        var places = await statistics.PlacesAsync(scope, span, shown, cancellation);
        return StatisticsTables.Places(scope, span, places, names) with { Total = counted.Count };
    }

    /// <summary>The agencies that have venues, or scans in the span or the one before.</summary>
    private Task<HashSet<int>> CountedAsync(StatisticsScope scope, StatisticsSpan span, CancellationToken cancellation)
    {
        var (from, group) = (span.Previous.From, scope.GroupId);
        return db.Agencies().IgnoreQueryFilters().Where(a => scope.Among == null || scope.Among.Contains(a.Id))
            .Where(a => db.VenueDays().Any(d => d.AgencyId == a.Id && d.Day <= span.To && (group == null || d.GroupId == group))
                || db.ScanDays().Any(d => d.AgencyId == a.Id && d.Day >= from && d.Day <= span.To && d.Reported > 0
                    && (group == null || d.GroupId == group)))
            .Select(a => a.Id).ToHashSetAsync(cancellation);
    }

    private async Task<IEnumerable<StatisticsTable>> VenuesAsync(
        StatisticsScope scope, StatisticsSpan span, IReadOnlyDictionary<int, string>? names, CancellationToken cancellation)
    {
        var month = ScanTotals.MonthOf(span.To);
        var busiest = StatisticsTables.Busiest(month, await ranking.BusiestAsync(scope, month, ShownVenues, cancellation), names);
        // Which venues of many agencies are silent is a question to their agencies; how many there are stands in their rows.
        return scope.AgencyId is null ? [busiest]
            : [busiest, StatisticsTables.Silent(month, await ranking.SilentAsync(scope, span.To, ShownVenues, cancellation), ShownVenues)];
    }

    /// <summary>Doubtful days of the span: those that nobody has decided about first.</summary>
    private async Task<IReadOnlyList<ScanDoubt>> DoubtsAsync(StatisticsScope scope, StatisticsSpan span, CancellationToken cancellation)
    {
        var doubts = db.ScanDoubts().AsNoTracking().Where(d => d.Day >= span.From && d.Day <= span.To);
        if (scope.AgencyId is { } agency) doubts = doubts.Where(d => d.AgencyId == agency);
        else if (scope.Among is { } among) doubts = doubts.Where(d => among.Contains(d.AgencyId));
        if (scope.GroupId is { } group) doubts = doubts.Where(d => d.Venue!.GroupId == group);
        if (scope.VenueId is { } venue) doubts = doubts.Where(d => d.VenueId == venue);
        return await doubts.Include(d => d.Venue).OrderBy(d => d.DecidedAt != null).ThenByDescending(d => d.Day).ThenByDescending(d => d.Id)
            .Take(ShownVenues).ToListAsync(cancellation);
    }

    /// <summary>Of agencies, or of groups, by their key and in their order.</summary>
    private async Task<IReadOnlyDictionary<int, string>> NamesAsync(StatisticsScope scope, CancellationToken cancellation) =>
        scope.AgencyId is null
        ? (await db.Agencies().IgnoreQueryFilters().Where(a => a.Names.Count > 0).OrderBy(a => a.Position)
            .Select(a => new { a.Id, Names = a.Names.Select(n => new DatedName(n.AgencyId, n.ValidFrom, n.Name, n.ShortName)).ToList() })
            .ToListAsync(cancellation))
            .ToDictionary(a => a.Id, a => a.Names.InForceOn(time.Today(), n => n.ValidFrom)!.ShortName)
        : await db.VenueGroups().IgnoreQueryFilters().AsNoTracking().OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position)
            .ThenBy(g => g.Id)
            .ToDictionaryAsync(g => g.Id, g => g.ShortName, cancellation);

    private static long? Sum(IReadOnlyDictionary<DateOnly, long> days) => days.Count == 0 ? null : days.Values.Sum();
}
