using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>One page of the list.</summary>
/// <param name="Groups">Every group that a row of the whole list belongs to, in order, with the number of its rows.</param>
/// <param name="Scans">What each venue of this page has had so far; a venue without any reported count is missing.</param>
internal sealed record VenuePage(
    IReadOnlyList<Venue> Rows, int Total, IReadOnlyList<GroupCount> Groups, IReadOnlyDictionary<int, VenueScans> Scans, bool ByGroup)
{
    public static readonly VenuePage Empty = new([], 0, [], new Dictionary<int, VenueScans>(), ByGroup: true);

    public GroupCount GroupOf(Venue venue) => Groups.Single(g => g.Id == venue.GroupId);

    public static async Task<VenuePage> LoadAsync(ReportingDbContext db, int agencyId, VenueFilter filter, ListView view, DateOnly today)
    {
        var mine = filter.Narrow(db.Venues().AsNoTracking().Where(v => v.AgencyId == agencyId), today);
        var groups = await CountGroupsAsync(db, mine);
        var total = groups.Sum(g => g.Venues);
        int skip = view.Skip(total), take = view.Take;
        var byGroup = VenueOrder.IsByGroup(filter, view.Sort);
        var rows = byGroup
            ? await SliceAsync(mine, groups, skip, take)
            : await mine.Flat(filter, view.Sort).Skip(skip).Take(take).ToListAsync();
        return new(rows, total, groups, await VenueScans.OfAsync(db, [.. rows.Select(v => v.Id)]), byGroup);
    }

    /// <summary>Each group gives its part of the page by its own index, so no page sorts the whole list.</summary>
    private static async Task<List<Venue>> SliceAsync(IQueryable<Venue> mine, List<GroupCount> groups, int skip, int take)
    {
        var page = new List<Venue>(take);
        foreach (var group in groups)
        {
            if (skip < group.Venues)
                page.AddRange(await mine.Where(v => v.GroupId == group.Id).InGroup().Skip(skip).Take(take - page.Count).ToListAsync());
            skip = Math.Max(0, skip - group.Venues);
            if (page.Count == take) break;
        }
        return page;
    }

    private static async Task<List<GroupCount>> CountGroupsAsync(ReportingDbContext db, IQueryable<Venue> mine)
    {
        var counts = await mine.GroupBy(v => v.GroupId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        // A group that was deleted while a venue moved into it still shows its venues.
        var groups = await db.VenueGroups().IgnoreQueryFilters().AsNoTracking().Where(g => counts.Keys.Contains(g.Id))
            .OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position).ThenBy(g => g.Id).ToListAsync();
        return [.. groups.Select(g => new GroupCount(g.Id, g.ShortName, counts[g.Id]))];
    }
}

internal sealed record GroupCount(int Id, string Name, int Venues);
