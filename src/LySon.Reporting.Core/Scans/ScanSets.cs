using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Scans.Totals;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class ScanSets
{
    public static DbSet<ScanCount> ScanCounts(this ReportingDbContext db) => db.Set<ScanCount>();
    public static DbSet<ScanHour> ScanHours(this ReportingDbContext db) => db.Set<ScanHour>();
    public static DbSet<ScanReceipt> ScanReceipts(this ReportingDbContext db) => db.Set<ScanReceipt>();
    public static DbSet<ScanCorrection> ScanCorrections(this ReportingDbContext db) => db.Set<ScanCorrection>();
    public static DbSet<ScanDoubt> ScanDoubts(this ReportingDbContext db) => db.Set<ScanDoubt>();
    public static DbSet<DoubtMark> ScanDoubtMarks(this ReportingDbContext db) => db.Set<DoubtMark>();
    public static DbSet<ScanDay> ScanDays(this ReportingDbContext db) => db.Set<ScanDay>();
    public static DbSet<ScanHourTotal> ScanHourTotals(this ReportingDbContext db) => db.Set<ScanHourTotal>();
    public static DbSet<VenueMonth> VenueMonths(this ReportingDbContext db) => db.Set<VenueMonth>();
    public static DbSet<ScanMonth> ScanMonths(this ReportingDbContext db) => db.Set<ScanMonth>();
}
