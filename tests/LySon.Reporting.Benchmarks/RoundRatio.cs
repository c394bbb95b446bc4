using System.Diagnostics;
using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// A round of 1,000 agencies against one of 13, in one database, in turn, in one run: the board, and the roll-up as it is kept in memory
/// and as it is when a report has just moved. Then, when all have sent, the ZIP of 1,000 reports: its first byte against that of one PDF,
/// and the memory while it is read. PostgreSQL is measured when REPORTING_TEST_POSTGRES names an empty database of a server.
/// </summary>
internal static class RoundRatio
{
    public const string Command = "round-ratio";
    private const int WarmUp = 100;
    private const int Times = 80;
    private const int ColdTimes = 30;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lyson-round-");
        try
        {
            await MeasureAsync(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "round.db")}");
            if (Environment.GetEnvironmentVariable("REPORTING_TEST_POSTGRES") is { Length: > 0 } server)
                await MeasureAsync(DatabaseProvider.PostgreSql, server);
            else Console.WriteLine("PostgreSql: skipped, REPORTING_TEST_POSTGRES is not set.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task MeasureAsync(DatabaseProvider provider, string connection)
    {
        var (portal, client) = await RoundPortal.StartAsync(provider, connection);
        await using var ends = portal;
        await CompareAsync($"{provider} board", client, id => $"/requests/{id}", Times, _ => Task.CompletedTask);
        await CompareAsync($"{provider} roll-up", client, id => $"/requests/{id}/rollup", Times, _ => Task.CompletedTask);
        await CompareAsync($"{provider} roll-up after a report moved", client, id => $"/requests/{id}/rollup", ColdTimes, portal.MoveAsync);
        await portal.AnswerRestAsync();
        await ZipAsync(provider, client);
    }

    private static async Task CompareAsync(string name, HttpClient client, Func<int, string> address, int times, Func<int, Task> before)
    {
        var (low, high) = await Turns.MediansAsync(WarmUp, times, () => LookAsync(RoundPortal.Few), () => LookAsync(RoundPortal.Many));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: 13 agencies {low:0.0} ms, {RoundPortal.Agencies:#,0} agencies {high:0.0} ms, ratio {high / low:0.00}"));

        async Task<double> LookAsync(int request)
        {
            await before(request);
            return await Turns.ReadAsync(client, address(request));
        }
    }

    private static async Task ZipAsync(DatabaseProvider provider, HttpClient client)
    {
        double[] one = new double[20], all = new double[20];
        for (var i = 0; i < one.Length; i++)
        {
            one[i] = (await ReadAsync(client, "/reports/1/pdf", whole: false)).FirstByte;
            all[i] = (await ReadAsync(client, $"/requests/{RoundPortal.Many}/zip", whole: false)).FirstByte;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{provider} first byte: one PDF {PdfRatios.Median(one):0.0} ms, ZIP of 1,000 {PdfRatios.Median(all):0.0} ms"));
        foreach (var request in (int[])[RoundPortal.Few, RoundPortal.Many])
        {
            await ReadAsync(client, $"/requests/{request}/zip", whole: true);
            var (_, bytes, peak) = await ReadAsync(client, $"/requests/{request}/zip", whole: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{provider} ZIP of round {request}: {bytes / 1048576d:0.0} MB, "
                + $"live memory at most {peak / 1048576d:0.0} MB above before"));
        }
    }

    /// <returns>Milliseconds to the first byte, all bytes, and the most live memory above what there was before.</returns>
    private static async Task<(double FirstByte, long Bytes, long Peak)> ReadAsync(HttpClient client, string address, bool whole)
    {
        var before = whole ? GC.GetTotalMemory(forceFullCollection: true) : 0;
        var watch = Stopwatch.StartNew();
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var buffer = new byte[16 * 1024];
        var read = await stream.ReadAsync(buffer);
        var first = watch.Elapsed.TotalMilliseconds;
        long bytes = read, peak = 0, looked = 0;
        while (whole && (read = await stream.ReadAsync(buffer)) > 0)
        {
            bytes += read;
            if (bytes - looked < 2 << 20) continue;
            looked = bytes;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        return (first, bytes, peak);
    }
}
