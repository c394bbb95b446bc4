using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Venues;

/// <summary>A new venue has its code from the first moment, whoever adds it.</summary>
internal sealed class VenueCodeHook : SaveHook
{
    internal override void Prepare(ReportingDbContext db, DateTime now)
    {
        var coded = db.ChangeTracker.Entries<VenueCode>().Select(e => e.Entity.Venue).ToHashSet();
        foreach (var entry in db.ChangeTracker.Entries<Venue>().Where(e => e.State == EntityState.Added).ToList())
            if (!coded.Contains(entry.Entity)) db.Add(new VenueCode { Venue = entry.Entity, CreatedAt = now });
    }
}
