using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The pages of a country's portal (700 agencies, 200,000 directives and venues, 101,000 reports, a million notifications and lines of
/// history) against those of the sample data: the same requests through the whole portal, in turn, in one run; then 32 people at once.
/// PostgreSQL when REPORTING_TEST_POSTGRES names a server whose user may create databases, otherwise SQLite.
/// </summary>
internal static class NationalRatio
{
    public const string Command = "national";
    private const int WarmUp = 12;
    private const int Times = 30;
    private const int People = 32;
    private const int Looks = 12;

    /// <summary>The lists of everybody; a page's time is that of the account it is read with.</summary>
    private static readonly (string User, string[] Addresses)[] Pages =
    [
        ("nhaplieu", ["/", "/directives", "/venues", "/venues/groups", "/venues/registrations", "/scans", "/scans/doubts", "/imports",
            "/statistics", "/adoption", "/requests", "/reports",
            "/notifications", "/search?q=bao+cao"]),
        ("vanthu", ["/register"]),
        ("so", ["/", "/requests", "/reports", "/reports?sort=title", "/reports?p=100", "/statistics", "/notifications",
            "/search?q=bao+cao"]),
        ("quantri", ["/administration/users", "/administration/agencies", "/administration/sign-ins",
            "/administration/status", "/audit"]),
    ];

    /// <param name="arguments">"sqlite"; a scale, 0.1 for a tenth; "keep" to leave the database, and use the one that was left; a part of
    /// an address to look at those pages alone.</param>
    public static async Task<int> RunAsync(params string[] arguments)
    {
        var server = Environment.GetEnvironmentVariable("REPORTING_TEST_POSTGRES");
        var provider = arguments.Contains("sqlite") || string.IsNullOrEmpty(server) ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;
        var scale = arguments.Select(a => double.TryParse(a, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .FirstOrDefault(number => number > 0, 1);
        var (keep, only) = (arguments.Contains("keep"), arguments.FirstOrDefault(a => a.StartsWith('/')));
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "lyson-national")).FullName;
        try
        {
            await using var sample = new NationalPortal(provider, await DatabaseAsync("national_sample", keep));
            var name = string.Create(CultureInfo.InvariantCulture, $"national_{scale * 1000:0}");
            await using var national = new NationalPortal(provider, await DatabaseAsync(name, keep));
            await national.FillOnceAsync(scale);
            Console.WriteLine($"{provider}, scale {scale}, queries and KB of HTML of the larger one");
            Console.WriteLine("| Page | sample, ms | national, ms | ratio | queries | KB | p95 of 32, ms |\n|-|-|-|-|-|-|-|");
            foreach (var (user, addresses) in Pages)
            {
                var (few, many) = (sample.CreateClient(), national.CreateClient());
                await few.SignInAsync(user);
                await many.SignInAsync(user);
                foreach (var address in addresses.Where(a => only is null || a.StartsWith(only, StringComparison.Ordinal)))
                    await MeasureAsync(user, address, few, many);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            NpgsqlConnection.ClearAllPools();
            if (!keep) Directory.Delete(folder, recursive: true);
        }
        return 0;

        async Task<string> DatabaseAsync(string name, bool kept)
        {
            if (provider == DatabaseProvider.Sqlite) return $"Data Source={Path.Combine(folder, name + ".db")}";
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            if (!kept) await RunSqlAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            await using (var asked = new NpgsqlCommand($"SELECT COUNT(*) FROM pg_database WHERE datname = '{name}'", connection))
                if ((long)(await asked.ExecuteScalarAsync())! == 0) await RunSqlAsync($"CREATE DATABASE {name}");
            var database = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
            // The portal itself refuses a server that is not current.
            await BuiltProgram.RunAsync(BuiltProgram.Portal, "migrate", folder, provider, database);
            return database;

            async Task RunSqlAsync(string sql)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private static async Task MeasureAsync(string user, string address, HttpClient few, HttpClient many)
    {
        var (low, high) = await Turns.MediansAsync(WarmUp, Times,
            () => Turns.ReadAsync(few, address), () => Turns.ReadAsync(many, address));
        var before = CountedQueries.Total;
        var size = (await many.GetByteArrayAsync(address)).Length / 1024;
        var queries = CountedQueries.Total - before;
        var together = (await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            var times = new double[Looks];
            for (var i = 0; i < Looks; i++) times[i] = await Turns.ReadAsync(many, address);
            return times;
        }))).SelectMany(t => t).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {user} {address} | {low:0.0} | {high:0.0} | {high / low:0.00} | {queries} | {size} | {P95(together):0} |"));
    }

    private static double P95(double[] ordered) => ordered[ordered.Length * 95 / 100];
}

/// <summary>The whole portal in memory on one database, which a national one is made of once.</summary>
internal sealed class NationalPortal(DatabaseProvider provider, string connection) : BenchmarkPortal(provider, connection)
{
    public async Task FillOnceAsync(double scale)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        if (await db.Requests().CountAsync() <= 1) await new NationalData(db, scale).FillAsync();
    }
}
