using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Venues;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class VenueSets
{
    public static DbSet<VenueGroup> VenueGroups(this ReportingDbContext db) => db.Set<VenueGroup>();
    public static DbSet<Venue> Venues(this ReportingDbContext db) => db.Set<Venue>();
    public static DbSet<VenueRegistration> VenueRegistrations(this ReportingDbContext db) => db.Set<VenueRegistration>();
    public static DbSet<VenueCode> VenueCodes(this ReportingDbContext db) => db.Set<VenueCode>();
    public static DbSet<VenueDay> VenueDays(this ReportingDbContext db) => db.Set<VenueDay>();
}
