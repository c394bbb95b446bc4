using System.Text.RegularExpressions;
using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Lists;

/// <summary>
/// What a list costs does not grow with its tables: few queries, and each finds its rows by an index. How long that takes is measured by
/// the benchmark "national".
/// </summary>
public sealed partial class ListSizeTests
{
    private const int QueriesMax = 12;

    /// <summary>The overview of an agency shows figures of everything, and a person opens it once.</summary>
    private const int OverviewMax = 25;

    /// <summary>A line a list: who reads it, where it is, and how many queries it may take.</summary>
    private static readonly (string User, string Address, int Queries)[] Lists =
    [
        ("nhaplieu", "/", OverviewMax),
        ("nhaplieu", "/directives", QueriesMax), ("nhaplieu", "/directives?sort=number", QueriesMax),
        ("nhaplieu", "/venues", QueriesMax), ("nhaplieu", "/venues/registrations", QueriesMax),
        ("nhaplieu", "/scans", 13), ("nhaplieu", "/scans/doubts", QueriesMax), ("nhaplieu", "/imports", QueriesMax),
        ("nhaplieu", "/requests", QueriesMax), ("nhaplieu", "/reports", QueriesMax), ("nhaplieu", "/notifications", QueriesMax),
        ("nhaplieu", "/statistics", 17), ("vanthu", "/register", QueriesMax),
        ("so", "/", QueriesMax), ("so", "/requests", QueriesMax), ("so", "/statistics", 17), ("so", "/notifications", QueriesMax),
        ("so", "/reports", QueriesMax), ("so", "/reports?sort=issued", QueriesMax),
        ("so", "/reports?sort=-number", QueriesMax), ("so", "/reports?sort=title", QueriesMax),
        ("quantri", "/audit", QueriesMax), ("quantri", "/audit?from=01/11/2021&to=30/11/2021", QueriesMax),
        ("quantri", "/administration/sign-ins", QueriesMax), ("quantri", "/administration/users", QueriesMax),
        ("quantri", "/administration/agencies", QueriesMax),
    ];

    /// <summary>
    /// Tables that grow with every day, agency or person. Agencies and their names, accounts, groups of venues and requests are few.
    /// </summary>
    private static readonly string[] Growing =
    [
        "Reports", "RequestAddressees", "IssuedDocuments", "RegisterEntries", "Directives", "Venues", "VenueMonths",
        "VenueRegistrations", "ScanCounts", "ScanHours", "ScanDoubts", "ScanImports", "Notifications", "Changes", "AuditLinks", "SignInLog",
        "UserSessions",
    ];

    [Theory, BothDatabases]
    public async Task Every_list_finds_its_rows_by_an_index_in_few_queries(DatabaseProvider provider)
    {
        var commands = new SentCommands();
        await using var app = await ReportingTestApp.StartAsync(provider, configure: app => app.Replace = services => services
            .ConfigureDbContext<SqliteReportingDbContext>(options => options.AddInterceptors(commands))
            .ConfigureDbContext<PostgreSqlReportingDbContext>(options => options.AddInterceptors(commands)));
        var found = new List<string>();
        foreach (var lists in Lists.GroupBy(l => l.User))
        {
            var client = await app.SignInAsync(lists.Key);
            foreach (var (user, address, queries) in lists)
            {
                commands.Clear();
                (await client.GetAsync(address)).EnsureSuccessStatusCode();
                if (commands.Count > queries) found.Add($"{user} {address} takes {commands.Count} queries.");
                await using var scope = app.NewDb();
                foreach (var (text, plan) in await commands.PlansAsync(scope.Db))
                    found.AddRange(Scanned(text, plan).Select(step => $"{user} {address}: {step}\n{text}\n{plan}"));
            }
        }
        Assert.Empty(found);
    }

    /// <summary>
    /// Steps that read all of a growing table. Walking along an index is none where it gives the order of a page, which ends it after
    /// some rows.
    /// </summary>
    private static IEnumerable<string> Scanned(string text, string plan)
    {
        var tables = Table().Matches(text).ToLookup(m => m.Groups["alias"].Value, m => m.Groups["table"].Value);
        var ends = text.Contains("LIMIT", StringComparison.Ordinal) && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal);
        foreach (var step in plan.Split('\n').Select(s => s.Trim(' ', '-', '>')))
        {
            if (SqliteScan().Match(step) is { Success: true } scan && tables[scan.Groups["alias"].Value].Intersect(Growing).Any()
                && !(ends && step.Contains("INDEX", StringComparison.Ordinal))) yield return step;
            if (PostgreSqlScan().Match(step) is { Success: true } read && Growing.Contains(read.Groups["table"].Value)) yield return step;
        }
    }

    [GeneratedRegex("(FROM|JOIN) \"(?<table>\\w+)\" AS \"?(?<alias>\\w+)\"?")]
    private static partial Regex Table();

    [GeneratedRegex("^SCAN (?<alias>\\w+)")]
    private static partial Regex SqliteScan();

    [GeneratedRegex("^(Parallel )?Seq Scan on \"?(?<table>\\w+)\"?")]
    private static partial Regex PostgreSqlScan();
}
