using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Venues;

/// <summary>Finds a venue that may have been entered before.</summary>
public sealed class VenueTwins(ReportingDbContext db)
{
    /// <summary>Another venue of the agency with the same name, accents and case aside; null without one.</summary>
    public async Task<Venue?> FindAsync(Venue venue, CancellationToken cancellation = default)
    {
        var folded = VietnameseText.Fold(venue.Name);
        if (folded.Length == 0) return null;
        // The folded column begins with the folded name, but goes on with the address, so the last word is read here.
        var candidates = await db.Venues().AsNoTracking()
            .Where(v => v.AgencyId == venue.AgencyId && v.Id != venue.Id && v.SearchText.StartsWith(folded))
            .OrderBy(v => v.ClosedOn != null).ThenBy(v => v.Id).ToListAsync(cancellation);
        return candidates.FirstOrDefault(v => VietnameseText.Fold(v.Name) == folded);
    }
}
