using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>What a database holds of the portal's own counting, at one moment.</summary>
/// <param name="Hours">All that was counted.</param>
/// <param name="Rolled">As much of it as is taken into days, and so into each of the sums that follow.</param>
internal sealed record CountedScans(long Hours, long Rolled, long Days, long GroupDays, long GroupHours, long VenueMonths)
{
    // One statement, so that nothing is rolled between two of its sums. Months do not part sources: what others brought is taken off.
    private const string Sql = """
        SELECT CAST((SELECT COALESCE(SUM("Count"), 0) FROM "ScanHours") AS bigint) AS "Hours",
          CAST((SELECT COALESCE(SUM("Rolled"), 0) FROM "ScanHours") AS bigint) AS "Rolled",
          CAST((SELECT COALESCE(SUM("Value"), 0) FROM "ScanCounts" WHERE "Source" = 'Counted') AS bigint) AS "Days",
          CAST((SELECT COALESCE(SUM("Total"), 0) FROM "ScanDays" WHERE "Source" = 'Counted') AS bigint) AS "GroupDays",
          CAST((SELECT COALESCE(SUM("Total"), 0) FROM "ScanHourTotals") AS bigint) AS "GroupHours",
          CAST((SELECT COALESCE(SUM("Total"), 0) FROM "VenueMonths")
            - (SELECT COALESCE(SUM("Value"), 0) FROM "ScanCounts" WHERE "Source" <> 'Counted') AS bigint) AS "VenueMonths"
        """;

    /// <summary>Addresses of venues that count today.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(TestDatabase database)
    {
        await using var db = Open(database);
        return await db.VenueCodes().Where(c => c.ReplacedAt == null && c.Venue!.ClosedOn == null).OrderBy(c => c.Id)
            .Select(c => "/q/" + c.Code).ToListAsync();
    }

    /// <summary>So many scans are counted.</summary>
    public static async Task AssertSumAsync(TestDatabase database, int counted)
    {
        await using var db = Open(database);
        Assert.Equal(counted, (await db.Database.SqlQueryRaw<CountedScans>(Sql).SingleAsync()).Hours);
    }

    /// <summary>Every sum is the same, and the number of counted scans is within the limits.</summary>
    public static async Task AssertAsync(TestDatabase database, int atLeast, int atMost)
    {
        await using var db = Open(database);
        var counted = await db.Database.SqlQueryRaw<CountedScans>(Sql).SingleAsync();
        Assert.True(atLeast <= counted.Hours && counted.Hours <= atMost,
            $"{counted.Hours} are counted, {atLeast} were acknowledged, at most {atMost} sent (seed {FaultRuns.Seed})");
        var rolled = counted.Rolled;
        Assert.Equal(counted with { Days = rolled, GroupDays = rolled, GroupHours = rolled, VenueMonths = rolled }, counted);
        if (database.Provider != DatabaseProvider.Sqlite) return;
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
            .ToListAsync());
    }

    // Without a pool: a connection kept open would spare a killed portal's file the recovery that is to be seen.
    private static ReportingDbContext Open(TestDatabase database)
    {
        var connectionString = database.ConnectionString + ";Pooling=False";
        return database.Provider == DatabaseProvider.Sqlite
            ? new SqliteReportingDbContext(new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(connectionString).Options,
                TimeProvider.System, new Actor())
            : new PostgreSqlReportingDbContext(
                new DbContextOptionsBuilder<PostgreSqlReportingDbContext>().UseNpgsql(connectionString).Options, TimeProvider.System,
                new Actor());
    }
}
