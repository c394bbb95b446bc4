using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Imports;

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class ImportSets
{
    public static DbSet<ScanImport> ScanImports(this ReportingDbContext db) => db.Set<ScanImport>();
    public static DbSet<ScanImportRow> ScanImportRows(this ReportingDbContext db) => db.Set<ScanImportRow>();
    public static DbSet<ImportColumns> ImportColumns(this ReportingDbContext db) => db.Set<ImportColumns>();
    public static DbSet<ApiKey> ApiKeys(this ReportingDbContext db) => db.Set<ApiKey>();
}
