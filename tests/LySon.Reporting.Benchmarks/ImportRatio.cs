using System.Diagnostics;
using System.Globalization;
using System.Text;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// A file of 100,000 counts taken over, from the start until it counts (read, checked, staged, settled with all sums), against a bare bulk
/// insert of the same rows into a SQLite file with the same durability, in turn, in one run.
/// </summary>
internal static class ImportRatio
{
    public const string Command = "import-ratio";
    private const int Venues = 1_000;
    private const int DaysPerVenue = 100;
    private const int Times = 5;
    private static readonly DateOnly FirstDay = new(2022, 1, 1);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-import-");
        try
        {
            await using var portal = await ScanPortal.StartAsync(DatabaseProvider.Sqlite,
                $"Data Source={Path.Combine(folder.FullName, "portal.db")}", Venues);
            var turn = 0;
            var (bare, import) = await Turns.MediansAsync(1, Times, () => Task.FromResult(
                BareInsert(Path.Combine(folder.FullName, $"bare-{turn}.db"))), () => ImportAsync(portal, turn++));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Venues * DaysPerVenue:#,0} rows: bare insert {bare:0} ms, import {import:0} ms, ratio {import / bare:0.0}"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static double BareInsert(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE "Counts" ("VenueId" INTEGER, "Day" TEXT, "Source" TEXT, "Value" INTEGER, PRIMARY KEY ("VenueId", "Day", "Source"));
            """;
        command.ExecuteNonQuery();
        var watch = Stopwatch.StartNew();
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = """INSERT INTO "Counts" VALUES (@venue, @day, 'Imported', @value)""";
        foreach (var name in (string[])["@venue", "@day", "@value"]) command.Parameters.Add(new() { ParameterName = name });
        for (var venue = 1; venue <= Venues; venue++)
        {
            for (var day = 0; day < DaysPerVenue; day++)
            {
                (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) =
                    (venue, FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), venue + day);
                command.ExecuteNonQuery();
            }
        }
        transaction.Commit();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>
    /// The worker's own work; the days of each turn are other days, so that every row is new as it is in the bare insert.
    /// </summary>
    private static async Task<double> ImportAsync(ScanPortal portal, int turn)
    {
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        var import = new ScanImport
        {
            AgencyId = await db.Agencies().Where(a => a.Code == SampleData.District).Select(a => a.Id).SingleAsync(),
            State = ImportState.Running, FileName = "so.csv", Hash = new('0', 64), ActorName = "Người nạp",
            Columns = new("Địa điểm", "Ngày", "Lượt quét"),
            Rows = Venues * DaysPerVenue, Content = File(turn),
        };
        db.Add(import);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var watch = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<ImportWorker>().RunAsync(default);
        var took = watch.Elapsed.TotalMilliseconds;
        if (await db.ScanImports().Where(i => i.Id == import.Id).Select(i => i.State)
            .SingleAsync() != ImportState.Done) throw new InvalidOperationException("The import did not end.");
        return took;
    }

    private static byte[] File(int turn)
    {
        var text = new StringBuilder("Địa điểm;Ngày;Lượt quét\n");
        for (var venue = 1; venue <= Venues; venue++)
        {
            for (var day = 0; day < DaysPerVenue; day++)
                text.Append(CultureInfo.InvariantCulture,
                    $"Cửa hàng số {ScanPortal.FirstVenue + venue};{FirstDay.AddDays(turn * DaysPerVenue + day):dd/MM/yyyy};"
                    + $"{venue + day}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
