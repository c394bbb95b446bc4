using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>Reads the figures that a filter asks for and puts them into tables.</summary>
public sealed class StatisticsReader(ReportingDbContext db, ScanStatistics statistics, VenueRanking ranking, TimeProvider time)
{
    /// <summary>Rows of the busiest and the silent venues.</summary>
    private const int ShownVenues = 20;

    internal async Task<StatisticsView> LoadAsync(StatisticsScope scope, StatisticsFilter filter, CancellationToken cancellation)
    {
        var span = StatisticsSpan.Of(filter.From, filter.To, time.Today());
        var days = await statistics.DaysAsync(scope, span, cancellation);
        var before = await statistics.DaysAsync(scope, span.Previous, cancellation);
        var columns = filter.Grain == Grain.Hour
            ? ScanSeries.OfHours(span, await statistics.HoursAsync(scope, span, cancellation))
            : ScanSeries.Of(span, filter.Grain, days);
        var tables = new List<StatisticsTable> { StatisticsTables.Time(columns, filter.Grain) };
        VenueActivity? venues = null;
        if (scope.VenueId is null)
        {
            var months = await statistics.MonthsAsync(scope, span, cancellation);
            venues = months.LastOrDefault();
            tables.Add(StatisticsTables.Places(scope, span, await statistics.PlacesAsync(scope, span, cancellation), await NamesAsync(scope, cancellation)));
            tables.Add(StatisticsTables.Months(months));
            tables.AddRange(await VenuesAsync(scope, span, cancellation));
        }
        var doubts = await DoubtsAsync(scope, span, cancellation);
        if (doubts.Count > 0) tables.Add(StatisticsTables.Doubts(doubts, scope.AgencyId is null ? await NamesAsync(scope, cancellation) : null, ShownVenues));
        return new(span, filter.Grain, columns, Sum(days), Sum(before), venues, tables) { Doubtful = doubts.Count(d => d.DecidedAt is null) };
    }

    private async Task<IEnumerable<StatisticsTable>> VenuesAsync(StatisticsScope scope, StatisticsSpan span, CancellationToken cancellation)
    {
        var month = ScanTotals.MonthOf(span.To);
        var names = scope.AgencyId is null ? await NamesAsync(scope, cancellation) : null;
        var busiest = StatisticsTables.Busiest(month, await ranking.BusiestAsync(scope, month, ShownVenues, cancellation), names);
        // Which venues of a whole province are silent is a question to their agencies; how many there are stands in their rows.
        return scope.AgencyId is null ? [busiest]
            : [busiest, StatisticsTables.Silent(month, await ranking.SilentAsync(scope, span.To, ShownVenues, cancellation), ShownVenues)];
    }

    /// <summary>Doubtful days of the span: those that nobody has decided about first.</summary>
    private async Task<IReadOnlyList<ScanDoubt>> DoubtsAsync(StatisticsScope scope, StatisticsSpan span, CancellationToken cancellation)
    {
        var doubts = db.ScanDoubts().AsNoTracking().Where(d => d.Day >= span.From && d.Day <= span.To);
        if (scope.AgencyId is { } agency) doubts = doubts.Where(d => d.AgencyId == agency);
        if (scope.GroupId is { } group) doubts = doubts.Where(d => d.Venue!.GroupId == group);
        if (scope.VenueId is { } venue) doubts = doubts.Where(d => d.VenueId == venue);
        return await doubts.Include(d => d.Venue).OrderBy(d => d.DecidedAt != null).ThenByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(ShownVenues).ToListAsync(cancellation);
    }

    /// <summary>Of agencies, or of groups, by their key and in their order.</summary>
    private async Task<IReadOnlyDictionary<int, string>> NamesAsync(StatisticsScope scope, CancellationToken cancellation) => scope.AgencyId is null
        ? (await db.Agencies().IgnoreQueryFilters().AsNoTracking().Include(a => a.Names).OrderBy(a => a.Position).ToListAsync(cancellation))
            .Where(a => a.Names.Count > 0).ToDictionary(a => a.Id, a => a.NameOn(time.Today()).ShortName)
        : await db.VenueGroups().IgnoreQueryFilters().AsNoTracking().OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position).ThenBy(g => g.Id)
            .ToDictionaryAsync(g => g.Id, g => g.ShortName, cancellation);

    private static long? Sum(IReadOnlyDictionary<DateOnly, long> days) => days.Count == 0 ? null : days.Values.Sum();
}
