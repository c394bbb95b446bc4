using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Upkeep;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class UpkeepSets
{
    public static DbSet<UpkeepRun> UpkeepRuns(this ReportingDbContext db) => db.Set<UpkeepRun>();
    public static DbSet<PortalNode> PortalNodes(this ReportingDbContext db) => db.Set<PortalNode>();
    public static DbSet<DiskSample> DiskSamples(this ReportingDbContext db) => db.Set<DiskSample>();
}
