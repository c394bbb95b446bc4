using System.Diagnostics;
using System.Globalization;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.UnitTests.Documents;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// What a worker process adds to the reading of a usual file: the reference report, read here and read there in turn, both warm.
/// </summary>
internal static class WorkerRatio
{
    public const string Command = "worker-ratio";

    private const int WarmUps = 60;
    private const int Turns = 200;

    public static async Task<int> RunAsync()
    {
        var pdf = OfficialPdf.Write(ReferenceReport.Build(), LayoutProfile.Decree30);
        var judging = new Judging([], DateTimeOffset.UnixEpoch);
        using var pool = new WorkerPool(Options.Create(new FileWorkerOptions { Count = 1 }), NullLogger<WorkerPool>.Instance);
        var cold = Stopwatch.StartNew();
        await pool.RunAsync(FileJobs.Examine, judging, [pdf], null, CancellationToken.None);
        Print("first file, with the worker's start", cold.Elapsed.TotalMilliseconds);
        await CompareAsync("inspected and verified",
            () => judging.Of(pdf, ReportInspector.Inspect(pdf).OriginalLength(pdf)), () =>
                pool.RunAsync(FileJobs.Examine, judging, [pdf], null, CancellationToken.None));
        await CompareAsync("layout checked",
            () => LayoutLinter.Check(new MemoryStream(pdf)), () =>
                pool.RunAsync(FileJobs.Lint, Nothing.Value, [pdf], null, CancellationToken.None));
        return 0;
    }

    private static async Task CompareAsync<T>(string what, Func<object> here, Func<Task<T>> there)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            here();
            await there();
        }
        var (own, worker) = (new List<double>(), new List<double>());
        for (var i = 0; i < Turns; i++)
        {
            var watch = Stopwatch.StartNew();
            here();
            own.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            await there();
            worker.Add(watch.Elapsed.TotalMilliseconds);
        }
        Print($"{what} here, median", Median(own));
        Print($"{what} by a worker, median", Median(worker));
        Print($"{what}, added by the worker (bound 50)", Median(worker) - Median(own));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string what, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0.00} ms"));
}
