using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The whole portal in memory on one database with the sample data and as many venues of Lý Sơn as are wanted, each with 100 counted scans
/// on five days. They are written by SQL, and so are their sums, which the portal otherwise keeps with every count.
/// </summary>
internal sealed class ScanPortal(DatabaseProvider provider, string connection) : BenchmarkPortal(provider, connection)
{
    public const int ScansPerVenue = 100;
    private static readonly string[] Days = ["2021-11-01", "2021-11-02", "2021-11-04", "2021-11-05", "2021-11-08"];

    /// <summary>Ids of the added venues begin behind it.</summary>
    public const int FirstVenue = 1_000;

    /// <summary>A report that is a draft, so that its figures are those of now.</summary>
    public int Draft { get; private set; }

    public static async Task<ScanPortal> StartAsync(DatabaseProvider provider, string connection, int venues)
    {
        var portal = new ScanPortal(provider, connection);
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        await portal.FillAsync(db, venues);
        var agency = await db.Agencies().SingleAsync(a => a.Code == SampleData.District);
        var sample = await db.Reports().Where(r => r.AgencyId == agency.Id).MinAsync(r => r.Id);
        portal.Draft = (await scope.ServiceProvider.GetRequiredService<ReportStart>().ReplaceAsync(agency.Id, sample))!.Id;
        return portal;
    }

    public async Task<HttpClient> ClientAsync(string userName)
    {
        var client = CreateClient();
        await client.SignInAsync(userName);
        return client;
    }

    private async Task FillAsync(ReportingDbContext db, int venues)
    {
        var postgreSql = db.Database.IsNpgsql();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        string Date(string day) => postgreSql ? $"CAST('{day}' AS date)" : $"'{day}'";
        var last = (FirstVenue + venues).ToString(CultureInfo.InvariantCulture);
        await RunAsync(db, $"""
            WITH RECURSIVE n(i) AS (SELECT {FirstVenue + 1} UNION ALL SELECT i + 1 FROM n WHERE i < {last}),
              g AS (SELECT "Id", ROW_NUMBER() OVER (ORDER BY "Id") - 1 AS r, COUNT(*) OVER () AS c FROM "VenueGroups")
            INSERT INTO "Venues" ("Id", "AgencyId", "GroupId", "Name", "Address", "Contact", "Phone", "OpenedOn", "Position",
              "SearchText", "NameSortKey", "Version")
            SELECT n.i, (SELECT "Id" FROM "Agencies" WHERE "Code" = '{SampleData.District}'), g."Id", 'Cửa hàng số ' || n.i,
              'Thôn Tây, An Vĩnh', '', '', {Date("2021-10-15")}, n.i, 'cua hang so ' || n.i, 'cua hang so ' || n.i, 1
            FROM n JOIN g ON g.r = n.i % g.c
            """);
        foreach (var (day, i) in Days.Select((day, i) => (day, i)))
        {
            // 20 on average, 100 in five days; a venue's hour is the same each day.
            var value = $"(10 + (v.\"Id\" + {i * 7}) % 21)";
            await RunAsync(db, $"""
                INSERT INTO "ScanCounts" ("VenueId", "Day", "Source", "Value", "Version")
                SELECT v."Id", {Date(day)}, '{nameof(ScanSource.Counted)}', {value}, 1 FROM "Venues" v WHERE v."Id" > {FirstVenue};
                INSERT INTO "ScanHours" ("VenueId", "Day", "Hour", "Count", "Rolled")
                SELECT v."Id", {Date(day)}, 7 + v."Id" % 12, {value}, {value} FROM "Venues" v WHERE v."Id" > {FirstVenue};
                """);
        }
        await RunAsync(db, TotalsFill.Clear);
        foreach (var statement in (string[])[.. TotalsFill.Statements(postgreSql), TotalsFill.LastScans]) await RunAsync(db, statement);
        // What PostgreSQL does by itself within a minute.
        if (postgreSql) await RunAsync(db, "ANALYZE");
    }

    /// <summary>Only SQL of this file, made of its own numbers.</summary>
    private static Task<int> RunAsync(ReportingDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
