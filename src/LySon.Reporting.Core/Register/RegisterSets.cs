using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Register;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class RegisterSets
{
    public static DbSet<RegisterBook> RegisterBooks(this ReportingDbContext db) => db.Set<RegisterBook>();
    public static DbSet<RegisterEntry> RegisterEntries(this ReportingDbContext db) => db.Set<RegisterEntry>();
}
