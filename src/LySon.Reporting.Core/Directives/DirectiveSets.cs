using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Directives;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class DirectiveSets
{
    public static DbSet<Directive> Directives(this ReportingDbContext db) => db.Set<Directive>();
    public static DbSet<Issuer> Issuers(this ReportingDbContext db) => db.Set<Issuer>();
}
