using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>The orders of the list. The list's own is by group and place in it; it alone has headings.</summary>
internal static class VenueOrder
{
    public static bool IsByGroup(VenueFilter filter, string? sort) =>
        filter.Query is null && sort is not ("name" or "-name" or "opened" or "-opened");

    public static IQueryable<Venue> InGroup(this IQueryable<Venue> rows) => rows.OrderBy(v => v.Position).ThenBy(v => v.Id);

    public static IQueryable<Venue> Flat(this IQueryable<Venue> rows, VenueFilter filter, string? sort)
    {
        // Names that carry the accents as typed come first.
        var typed = filter.Query;
        return sort switch
        {
            "name" => rows.OrderBy(v => v.Name).ThenBy(v => v.Id),
            "-name" => rows.OrderByDescending(v => v.Name).ThenByDescending(v => v.Id),
            "opened" => rows.OrderBy(v => v.OpenedOn).ThenBy(v => v.Id),
            "-opened" => rows.OrderByDescending(v => v.OpenedOn).ThenByDescending(v => v.Id),
            _ when typed is not null => rows.OrderByDescending(v => v.Name.Contains(typed)).ThenByDescending(v => v.Address.Contains(typed))
                .ThenBy(v => v.Group!.Position).ThenBy(v => v.GroupId).ThenBy(v => v.Position).ThenBy(v => v.Id),
            _ => rows.OrderBy(v => v.Group!.AgencyId != null).ThenBy(v => v.Group!.Position).ThenBy(v => v.GroupId)
                .ThenBy(v => v.Position).ThenBy(v => v.Id),
        };
    }
}
