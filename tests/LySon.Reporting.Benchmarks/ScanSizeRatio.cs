using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// A million venues with a hundred million counted scans against a thousand with a hundred thousand: the pages of the statistics and a
/// draft with its figures, the same requests in turn, in one run. PostgreSQL is measured when REPORTING_TEST_POSTGRES names a server whose
/// user may create databases.
/// </summary>
internal static class ScanSizeRatio
{
    public const string Command = "scan-size-ratio";
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int WarmUp = 15;
    private const int Times = 60;
    private const string Month = "from=01/11/2021&to=30/11/2021";

    public static async Task<int> RunAsync(string? many)
    {
        var count = many is null ? Many : int.Parse(many, CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("lyson-scans-");
        try
        {
            await MeasureAsync(DatabaseProvider.Sqlite, count, venues =>
                Task.FromResult($"Data Source={Path.Combine(folder.FullName, $"{venues}.db")}"));
            if (Environment.GetEnvironmentVariable("REPORTING_TEST_POSTGRES") is { Length: > 0 } server)
                await MeasureAsync(DatabaseProvider.PostgreSql, count, venues => CreateAsync(server, folder.FullName, venues));
            else Console.WriteLine("PostgreSql: skipped, REPORTING_TEST_POSTGRES is not set.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task<string> CreateAsync(string server, string folder, int venues)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"scans_{venues}");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        foreach (var sql in (string[])[$"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        var database = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        // The portal itself refuses a server that is not current.
        await BuiltProgram.RunAsync(BuiltProgram.Portal, "migrate", folder, DatabaseProvider.PostgreSql, database);
        return database;
    }

    private static async Task MeasureAsync(DatabaseProvider provider, int count, Func<int, Task<string>> databaseOf)
    {
        await using var few = await ScanPortal.StartAsync(provider, await databaseOf(Few), Few);
        await using var many = await ScanPortal.StartAsync(provider, await databaseOf(count), count);
        foreach (var (name, user, address) in ((string, string, string)[])
        [
            ("statistics of a district", "nhaplieu", $"/statistics?{Month}"),
            ("of one of its groups", "nhaplieu", $"/statistics?{Month}&group=1"),
            ("of one venue", "nhaplieu", $"/statistics?{Month}&venue={ScanPortal.FirstVenue + 7}"),
            ("of the province", "so", $"/statistics?{Month}"),
            ("of the province by week", "so", $"/statistics?{Month}&by=week"),
            ("a draft's figures, as PDF", "nhaplieu", $"/reports/{few.Draft}/pdf"),
        ])
        {
            var (one, other) = (await few.ClientAsync(user), await many.ClientAsync(user));
            var (low, high) = await Turns.MediansAsync(WarmUp, Times, () => Turns.ReadAsync(one, address), () =>
                Turns.ReadAsync(other, address));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{provider} {name}: {Few:#,0} venues {low:0.0} ms, "
                + $"{count:#,0} venues and {(long)count * ScanPortal.ScansPerVenue:#,0} scans {high:0.0} ms, ratio {high / low:0.00}"));
        }
    }
}
