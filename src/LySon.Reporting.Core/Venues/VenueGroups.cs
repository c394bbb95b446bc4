using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Venues;

/// <summary>The groups that an agency counts by: the common ones first, then its own.</summary>
public static class VenueGroups
{
    public static IOrderedQueryable<VenueGroup> GroupsOf(this ReportingDbContext db, int agencyId) => db.VenueGroups()
        .Where(g => g.AgencyId == null || g.AgencyId == agencyId)
        .OrderBy(g => g.AgencyId != null).ThenBy(g => g.Position).ThenBy(g => g.Id);

    /// <summary>
    /// Moves one row by a step and numbers all of them from the first's place on; rows that stay where they were keep their version.
    /// </summary>
    /// <returns>False when the row already stands at that end.</returns>
    public static bool Move(IReadOnlyList<VenueGroup> ordered, VenueGroup group, int step)
    {
        var rows = ordered.ToList();
        var from = rows.IndexOf(group);
        var to = from + step;
        if (from < 0 || to < 0 || to >= rows.Count) return false;
        var first = rows.Min(g => g.Position);
        rows.RemoveAt(from);
        rows.Insert(to, group);
        for (var i = 0; i < rows.Count; i++) rows[i].Position = first + i;
        return true;
    }
}
