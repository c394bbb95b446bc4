using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>A venue as a file may name it.</summary>
internal sealed record KnownVenue(int Id, string Name, DateOnly OpenedOn, DateOnly? ClosedOn)
{
    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || day < ClosedOn);
}

/// <summary>The venues of an agency by code (replaced codes too: they still say which venue it was) and by name.</summary>
internal sealed class VenueDirectory
{
    private readonly Dictionary<string, KnownVenue> codes = new(StringComparer.Ordinal);
    private readonly ILookup<string, KnownVenue> names;

    public VenueDirectory(IReadOnlyCollection<KnownVenue> venues, IEnumerable<(string Code, int VenueId)> codes)
    {
        var byId = venues.ToDictionary(v => v.Id);
        foreach (var (code, id) in codes) if (byId.TryGetValue(id, out var venue)) this.codes[code] = venue;
        names = venues.ToLookup(v => v.Name, StringComparer.OrdinalIgnoreCase);
    }

    public static async Task<VenueDirectory> LoadAsync(ReportingDbContext db, int agencyId, CancellationToken cancellation = default)
    {
        var codes = await db.VenueCodes().Where(c => c.Venue!.AgencyId == agencyId).Select(c => new { c.Code, c.VenueId })
            .ToListAsync(cancellation);
        // Read in this order, a venue that is added meanwhile has no code; one deleted meanwhile is known no more.
        var venues = await db.Venues().Where(v => v.AgencyId == agencyId).Select(v => new KnownVenue(v.Id, v.Name, v.OpenedOn, v.ClosedOn))
            .ToListAsync(cancellation);
        return new(venues, codes.Select(c => (c.Code, c.VenueId)));
    }

    /// <returns>One venue; none for an unknown text; several that share the name.</returns>
    public IReadOnlyList<KnownVenue> Find(string text) =>
        ShortCode.TryRead(text, VenueCode.Length, out var code) && codes.TryGetValue(code, out var venue) ? [venue] : [.. names[text]];
}
