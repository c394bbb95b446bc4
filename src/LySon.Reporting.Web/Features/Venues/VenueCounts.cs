using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>The counts of a venue day by day, newest first, one page of them, each with who wrote it last.</summary>
internal sealed record VenueCounts(IReadOnlyList<VenueCount> Rows, int Total)
{
    public static readonly VenueCounts Empty = new([], 0);

    public static async Task<VenueCounts> LoadAsync(ReportingDbContext db, int venueId, ListView view)
    {
        var counts = db.ScanCounts().AsNoTracking().Where(c => c.VenueId == venueId);
        var total = await counts.CountAsync();
        var page = await counts.OrderByDescending(c => c.Day).ThenBy(c => c.Source).Skip(view.Skip(total)).Take(view.Take).ToListAsync();
        var ids = page.Select(c => c.Id).ToList();
        var changes = (await db.Changes.AsNoTracking().Where(c => c.Entity == nameof(ScanCount) && ids.Contains(c.EntityId)).ToListAsync())
            .ToLookup(c => c.EntityId);
        return new([.. page.Select(c => new VenueCount(c, [.. changes[c.Id].OrderByDescending(change => change.Id)]))], total);
    }
}

/// <param name="Changes">Newest first; empty for counts that the portal counts itself.</param>
internal sealed record VenueCount(ScanCount Count, IReadOnlyList<Change> Changes)
{
    public Change? Last => Changes.Count > 0 ? Changes[0] : null;

    /// <summary>What stood there before the last change: null for a first entry, "" for nothing reported.</summary>
    public string? Before => Changes.Count > 1 ? Changes[0].Fields.FirstOrDefault()?.From ?? "" : null;
}
