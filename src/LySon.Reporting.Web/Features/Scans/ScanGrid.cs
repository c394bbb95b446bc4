using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Search;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>
/// The counts of one day of the venues that were open on it, one page of them; of the others on the day there are sums. Few queries,
/// however many venues there are.
/// </summary>
/// <param name="Groups">All of them, also those without a row on this page.</param>
/// <param name="Found">Venues on all pages.</param>
public sealed record ScanGrid(DateOnly Day, IReadOnlyList<ScanGroup> Groups, int Found)
{
    /// <summary>Venues on a page.</summary>
    public const int PageRows = 100;

    public int Venues => Groups.Sum(g => g.Venues);
    public int Reported => Groups.Sum(g => g.Reported);
    public long Total => Groups.Sum(g => g.Total);
    public long Cumulative => Groups.Sum(g => g.Cumulative);

    /// <param name="words">Leaves venues whose name or address has all of them; null for all venues.</param>
    /// <param name="page">Counted from 1; beyond the last one it is the last.</param>
    public static async Task<ScanGrid> LoadAsync(ReportingDbContext db, int agencyId, DateOnly day, string? words = null, int page = 1)
    {
        var groups = await db.VenueGroups().IgnoreQueryFilters().AsNoTracking()
            .Where(g => db.Venues().Any(v => v.AgencyId == agencyId && v.GroupId == g.Id))
            .OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.ShortName }).ToListAsync();
        var open = await db.VenueDays().Where(d => d.AgencyId == agencyId && d.Day <= day)
            .GroupBy(d => d.GroupId).Select(g => new { g.Key, Venues = g.Sum(d => d.Opened - d.Closed) })
            .ToDictionaryAsync(g => g.Key, g => g.Venues);
        var wanted = new SearchTerms(words).Patterns.Aggregate(
            OpenVenues(db, agencyId, day), (rows, pattern) => rows.Where(v => EF.Functions.Like(v.SearchText, pattern, @"\")));
        var found = words is null ? open
            : await wanted.GroupBy(v => v.GroupId).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count);
        var total = found.Values.Sum();
        var skip = (Math.Clamp(page, 1, PagesOf(total)) - 1) * PageRows;
        var shown = new List<ScanGroupRows>();
        foreach (var group in groups)
        {
            var count = found.GetValueOrDefault(group.Id);
            var take = Math.Clamp(count - skip, 0, PageRows - shown.Sum(g => g.Venues.Count));
            var venues = take == 0 ? [] : await wanted.Where(v => v.GroupId == group.Id).OrderBy(v => v.Position).ThenBy(v => v.Id)
                .Skip(skip).Take(take).Select(v => new NamedVenue(v.Id, v.Name)).ToListAsync();
            shown.Add(new(skip, venues));
            skip = Math.Max(0, skip - count);
        }
        var ids = shown.SelectMany(g => g.Venues).Select(v => v.Id).ToList();
        var cells = (await db.ScanCounts().AsNoTracking().Where(c => ids.Contains(c.VenueId) && c.Day == day)
            .Select(c => new StoredCell(c.VenueId, c.Source, c.Version, c.Value)).ToListAsync()).ToLookup(c => c.VenueId);
        var week = await ScanWeek.LoadAsync(db, ids, day);
        var sums = await DaySums.LoadAsync(db, agencyId, day, all: ids.Count == open.Values.Sum());
        return new(day, [.. groups.Zip(shown).Where(g => open.GetValueOrDefault(g.First.Id) > 0).Select(g =>
        {
            var rows = g.Second.Venues.Select((v, i) =>
                ScanRow.From(g.Second.Before + i + 1, v.Id, v.Name, [.. cells[v.Id]], week.Of(v.Id))).ToList();
            return new ScanGroup(g.First.Id, g.First.ShortName, sums.Cumulative(g.First.Id), rows,
                sums.Without(g.First.Id, open[g.First.Id], rows));
        })], total);
    }

    public static int PagesOf(int venues) => Math.Max(1, (venues + PageRows - 1) / PageRows);

    public static IQueryable<Venue> OpenVenues(ReportingDbContext db, int agencyId, DateOnly day) => db.Venues().AsNoTracking()
        .Where(v => v.AgencyId == agencyId && v.OpenedOn <= day && (v.ClosedOn == null || v.ClosedOn > day));

    private sealed record NamedVenue(int Id, string Name);

    /// <param name="Before">Venues of the group on pages before.</param>
    private sealed record ScanGroupRows(int Before, IReadOnlyList<NamedVenue> Venues);
}

/// <param name="Cumulative">All scans of the group's venues, closed ones too, to the end of the day, as saved.</param>
/// <param name="Rows">Those on this page.</param>
/// <param name="Elsewhere">Its other venues.</param>
public sealed record ScanGroup(int Id, string Name, long Cumulative, IReadOnlyList<ScanRow> Rows, ScanSums Elsewhere)
{
    public int Venues => Rows.Count + Elsewhere.Venues;
    public int Reported => Rows.Count(r => r.Total is not null) + Elsewhere.Reported;
    public long Total => Rows.Sum(r => (long)(r.Total ?? 0)) + Elsewhere.Total;
    public long PreviousTotal => Rows.Sum(r => (long)(r.Previous ?? 0)) + Elsewhere.Previous;

    /// <summary>Null where not all rows are on this page.</summary>
    public decimal? MeanTotal => Elsewhere.Venues > 0 ? null : Rows.Sum(r => r.Usual.Mean ?? 0);
}

/// <summary>Venues, those of them that have reported, their scans, and those of the day before.</summary>
public readonly record struct ScanSums(int Venues, int Reported, long Total, long Previous);

/// <summary>A stored count of the day, whatever its source.</summary>
public readonly record struct StoredCell(int VenueId, ScanSource Source, int Version, int? Value);
