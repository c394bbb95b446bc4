using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Indicators;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class IndicatorSets
{
    public static DbSet<Application> Applications(this ReportingDbContext db) => db.Set<Application>();
    public static DbSet<Adoption> Adoptions(this ReportingDbContext db) => db.Set<Adoption>();
}
