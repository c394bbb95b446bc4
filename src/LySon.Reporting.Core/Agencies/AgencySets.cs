using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Agencies;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class AgencySets
{
    public static DbSet<Agency> Agencies(this ReportingDbContext db) => db.Set<Agency>();
    public static DbSet<AgencyKind> AgencyKinds(this ReportingDbContext db) => db.Set<AgencyKind>();
    public static DbSet<AgencyName> AgencyNames(this ReportingDbContext db) => db.Set<AgencyName>();
    public static DbSet<Signatory> Signatories(this ReportingDbContext db) => db.Set<Signatory>();
}
