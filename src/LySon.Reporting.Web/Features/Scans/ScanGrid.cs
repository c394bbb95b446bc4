using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>The counts of one day of all venues that were open on it. Five queries, however many venues there are.</summary>
public sealed record ScanGrid(DateOnly Day, IReadOnlyList<ScanGroup> Groups)
{
    public int Venues => Groups.Sum(g => g.Rows.Count);
    public int Reported => Groups.Sum(g => g.Reported);
    public long Total => Groups.Sum(g => g.Total);
    public long Cumulative => Groups.Sum(g => g.Cumulative);

    public static async Task<ScanGrid> LoadAsync(ReportingDbContext db, int agencyId, DateOnly day)
    {
        var groups = await db.VenueGroups().IgnoreQueryFilters().AsNoTracking()
            .Where(g => db.Venues().Any(v => v.AgencyId == agencyId && v.GroupId == g.Id))
            .OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.ShortName }).ToListAsync();
        var venues = (await OpenVenues(db, agencyId, day).OrderBy(v => v.Position).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.GroupId, v.Name }).ToListAsync()).ToLookup(v => v.GroupId);
        var cells = (await CountsOf(db, agencyId).Where(c => c.Day == day)
            .Select(c => new StoredCell(c.VenueId, c.Source, c.Version, c.Value)).ToListAsync()).ToLookup(c => c.VenueId);
        var week = await ScanWeek.LoadAsync(db, agencyId, day);
        var cumulative = await CountsOf(db, agencyId).Where(c => c.Day <= day && c.Value != null)
            .GroupBy(c => c.Venue!.GroupId).Select(g => new { g.Key, Sum = g.Sum(c => (long)c.Value!) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        return new(day, [.. groups.Where(g => venues.Contains(g.Id)).Select(g => new ScanGroup(g.Id, g.ShortName, cumulative.GetValueOrDefault(g.Id),
            [.. venues[g.Id].Select((v, i) => ScanRow.From(i + 1, v.Id, v.Name, [.. cells[v.Id]], week.Of(v.Id)))]))]);
    }

    public static IQueryable<Venue> OpenVenues(ReportingDbContext db, int agencyId, DateOnly day) => db.Venues().AsNoTracking()
        .Where(v => v.AgencyId == agencyId && v.OpenedOn <= day && (v.ClosedOn == null || v.ClosedOn > day));

    private static IQueryable<ScanCount> CountsOf(ReportingDbContext db, int agencyId) =>
        db.ScanCounts().AsNoTracking().Where(c => c.Venue!.AgencyId == agencyId);
}

/// <param name="Cumulative">All scans of the group's venues, closed ones too, to the end of the day, as saved.</param>
public sealed record ScanGroup(int Id, string Name, long Cumulative, IReadOnlyList<ScanRow> Rows)
{
    public int Reported => Rows.Count(r => r.Total is not null);
    public long Total => Rows.Sum(r => (long)(r.Total ?? 0));
    public long PreviousTotal => Rows.Sum(r => (long)(r.Previous ?? 0));
    public decimal MeanTotal => Rows.Sum(r => r.Usual.Mean ?? 0);
}

/// <summary>A stored count of the day, whatever its source.</summary>
public readonly record struct StoredCell(int VenueId, ScanSource Source, int Version, int? Value);
