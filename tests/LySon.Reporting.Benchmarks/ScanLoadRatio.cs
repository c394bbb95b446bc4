using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// Durable scans a second, the whole portal in a process of its own on SQLite, against an endpoint of a bare Kestrel in another that
/// answers 204 to a post and does nothing: the same wrk, in turn, in one run. Every request has its own idempotency key, as a phone's has.
/// At the end the database must hold what was answered.
/// </summary>
internal static class ScanLoadRatio
{
    public const string Command = "scan-load-ratio";
    public const string EmptyCommand = "empty-kestrel";
    private const int Rounds = 3;
    private const int Seconds = 10;

    /// <summary>
    /// Seconds until the portal's code is compiled as far as it ever is; on two cores the compiler takes its share of them for so long.
    /// </summary>
    private const int WarmUpSeconds = 45;
    private const int Venues = 31;
    private static readonly int[] Connections = [64, 512];

    /// <summary>An endpoint that does nothing, on the port that is given.</summary>
    public static int Empty(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapPost("/q/{code}", (string code) => Results.NoContent());
        app.Run();
        return 0;
    }

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-load-");
        var database = $"Data Source={Path.Combine(folder.FullName, "portal.db")}";
        var (emptyPort, portalPort) = (FreePort(), FreePort());
        foreach (var command in (string[])["migrate", "sample"])
            await BuiltProgram.RunAsync(BuiltProgram.Portal, command, folder.FullName, DatabaseProvider.Sqlite, database);
        using var empty = BuiltProgram.Start(BuiltProgram.Benchmarks, $"{EmptyCommand} {emptyPort}", folder.FullName,
            DatabaseProvider.Sqlite, database);
        using var portal = BuiltProgram.Start(
            BuiltProgram.Portal, $"serve --Urls=http://127.0.0.1:{portalPort} --Scans:PermitsPerMinute=0", folder.FullName,
            DatabaseProvider.Sqlite, database);
        try
        {
            await WaitAsync(portalPort);
            var script = Script(folder.FullName, Codes(database));
            foreach (var connections in Connections) await MeasureAsync(script, connections, emptyPort, portalPort, database);
        }
        finally
        {
            foreach (var process in (Process[])[empty, portal]) if (!process.HasExited) process.Kill();
            await Task.WhenAll(empty.WaitForExitAsync(), portal.WaitForExitAsync());
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task MeasureAsync(string script, int connections, int emptyPort, int portalPort, string database)
    {
        await WrkAsync(script, connections, emptyPort);
        await WrkAsync(script, connections, portalPort, WarmUpSeconds);
        List<WrkResult> idle = [], counted = [];
        for (var i = 0; i < Rounds; i++)
        {
            idle.Add(await WrkAsync(script, connections, emptyPort));
            var before = Counted(database);
            var result = await WrkAsync(script, connections, portalPort);
            counted.Add(result);
            var more = Counted(database) - before;
            if (more < result.Answered || more > result.Answered + connections)
                throw new InvalidOperationException($"{result.Answered} were acknowledged, the database holds {more}.");
        }
        double bare = Median(idle, r => r.PerSecond), durable = Median(counted, r => r.PerSecond), median = Median(idle, r => r.Median),
        p99 = Median(counted, r => r.P99);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{connections} connections: empty {bare:#,0}/s, median {median:0.00} ms, p99 {Median(idle, r => r.P99):0.00} ms; "
            + $"portal {durable:#,0}/s, p99 {p99:0.00} ms; ratio {durable / bare:0.00}, p99 {p99 / median:0.0} empty medians"));
    }

    private static double Median(List<WrkResult> results, Func<WrkResult, double> of) => PdfRatios.Median([.. results.Select(of)]);

    private static async Task<WrkResult> WrkAsync(string script, int connections, int port, int seconds = Seconds)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t2", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script,
            $"http://127.0.0.1:{port}"]) start.ArgumentList.Add(argument);
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return WrkResult.Parse(text);
    }

    /// <summary>Posts to the codes in turn; the key has a part of the run, of the thread and of the request.</summary>
    private static string Script(string folder, IReadOnlyList<string> codes)
    {
        var file = Path.Combine(folder, "scan.lua");
        File.WriteAllText(file, $$"""
            local codes = { {{string.Join(", ", codes.Select(c => $"\"{c}\""))}} }
            local count, run, threads = 0, 0, 0
            function setup(thread) thread:set("id", threads); threads = threads + 1 end
            function init(args) math.randomseed(os.time() * 10 + id); run = math.random(0, 0x7fffffff) end
            function request()
              count = count + 1
              local key = string.format("%08x-%04x-4000-8000-%012x", run, id, count)
              return wrk.format("POST", "/q/" .. codes[count % #codes + 1], { ["Idempotency-Key"] = key })
            end
            """);
        return file;
    }

    private static List<string> Codes(string database) =>
        Query(database, $"""SELECT "Code" FROM "VenueCodes" WHERE "ReplacedAt" IS NULL ORDER BY "Id" LIMIT {Venues}""", r =>
            r.GetString(0));

    private static long Counted(string database) => Query(database, """SELECT COALESCE(SUM("Count"), 0) FROM "ScanHours" """, r =>
        r.GetInt64(0))[0];

    private static List<T> Query<T>(string database, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private static async Task WaitAsync(int port)
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync($"http://127.0.0.1:{port}/readyz")).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
