using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>The registration that a private link opens.</summary>
internal static class OwnRegistration
{
    public static Task<VenueRegistration?> FindAsync(ReportingDbContext db, string key, CancellationToken cancellation)
    {
        var hash = VenueRegistration.Hash(key);
        return db.VenueRegistrations().AsNoTracking().Include(r => r.Group).Include(r => r.Venue).Include(r => r.Agency!.Names)
            .SingleOrDefaultAsync(r => r.KeyHash == hash, cancellation);
    }
}
