using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout.Measures;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// The README's figures in one run: report against LibreOffice and Chromium, time per page at 5,000 rows against 500, peak memory.
/// </summary>
internal static class PdfRatios
{
    public const string Command = "pdf-ratios";

    /// <summary>Used by <see cref="Command"/>: a process of its own, because peak memory is a process's.</summary>
    public const string PeakCommand = "pdf-peak";

    /// <summary>Used by <see cref="Command"/>: to run several at once.</summary>
    public const string WarmCommand = "pdf-warm";

    public static int Run()
    {
        // A background collector would measure how busy the machine's other processors are.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var report = PdfSamples.Reference();
        var times = Warm(() => PdfSamples.Print(report));
        var (warm, late) = (Median(times), times[times.Length * 99 / 100]);
        var kilobytes = Allocated(report) >> 10;
        Print($"reference report, warm median: {warm:0.00} ms; 99th percentile {late / warm:0.0} times that; {kilobytes} KB allocated");
        using (var signing = new PdfSigning())
        {
            var (sign, verify) = (Median(Warm(() => signing.Sign())), Median(Warm(signing.Verify)));
            Print($"signing it (RSA-2048, with picture), warm median: {sign:0.00} ms, {sign / warm:0.00} of the finished document");
            Print($"verifying it, warm median: {verify:0.00} ms");
        }

        using (var others = new OtherPrinters())
        {
            Compare("LibreOffice", others.LibreOffice(report), warm);
            Compare("Chromium", others.Chromium(report), warm);
        }

        Print($"median of two processes at once against one: {AtOnce(2) / AtOnce(1):0.00}");
        Print($"time per page at 5,000 rows against 500 rows: {PerPage(5000, 500):0.00}");
        Print($"5,000 rows with tags against the same without: {Tags(5000):0.00}");
        foreach (var rows in new[] { 5_000, 50_000 })
            Print($"{rows} rows, written as pages finish, peak memory and size: {PeakOfChild(rows)}");
        return 0;
    }

    /// <summary>Median milliseconds of the reference report, for a process that has company.</summary>
    public static int WarmOnly()
    {
        var report = PdfSamples.Reference();
        Print($"{Median(Warm(() => PdfSamples.Print(report)))}");
        return 0;
    }

    public static int Peak(string rows)
    {
        var report = PdfSamples.WithDirectives(int.Parse(rows, CultureInfo.InvariantCulture));
        var watch = Stopwatch.StartNew();
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        OfficialPdf.Write(report, LayoutProfile.Decree30, file);
        using var process = Process.GetCurrentProcess();
        Print($"{process.PeakWorkingSet64 >> 20} MB, {file.Length / 1e6:0.0} MB in {watch.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }

    public static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static double Tags(int rows)
    {
        var report = PdfSamples.WithDirectives(rows);
        var best = Fastest(() => PdfSamples.PrintTagged(report), () => PdfSamples.PrintUntagged(report));
        return best[0] / best[1];
    }

    /// <summary>The two in turn and the fastest of 15 each, so that a busy machine disturbs both alike.</summary>
    private static double[] Fastest(Action first, Action second)
    {
        var best = new[] { double.MaxValue, double.MaxValue };
        for (var i = 0; i < 2 * 15; i++)
            best[i % 2] = Math.Min(best[i % 2], Time(i % 2 == 0 ? first : second));
        return best;
    }

    private static double PerPage(int many, int few)
    {
        var reports = new[] { many, few }.Select(PdfSamples.WithDirectives).ToArray();
        var best = Fastest(() => PdfSamples.Print(reports[0]), () => PdfSamples.Print(reports[1]));
        var pages = reports.Select(PdfSamples.PageCount).ToArray();
        for (var i = 0; i < 2; i++)
            Print($"{(i == 0 ? many : few)} directives: {pages[i]} pages, {best[i]:0} ms, {best[i] / pages[i]:0.000} ms a page");
        return best[0] / pages[0] / (best[1] / pages[1]);
    }

    private static void Compare(string program, double? milliseconds, double warm)
    {
        if (milliseconds is { } other)
            Print($"{program}, the same report, median: {other:0} ms; ratio 1 : {other / warm:0}");
        else
            Print($"{program}: skipped, it is not installed");
    }

    /// <summary>Milliseconds of each of 500 runs, after 300 to warm up.</summary>
    private static double[] Warm(Action print)
    {
        for (var i = 0; i < 300; i++)
            print();
        var times = Enumerable.Range(0, 500).Select(_ => Time(print)).ToArray();
        Array.Sort(times);
        return times;
    }

    private static long Allocated(Documents.Model.OfficialReport report)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        PdfSamples.Print(report);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The slowest median of as many processes that print at the same time.</summary>
    private static double AtOnce(int processes)
    {
        var children = Enumerable.Range(0, processes).Select(_ => Start(WarmCommand)).ToList();
        return children.Max(child =>
        {
            using (child)
                return double.Parse(child.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        });
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>This program again, with other arguments.</summary>
    private static Process Start(params string[] arguments)
    {
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.GetCommandLineArgs()[0]] : [];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. program, .. arguments]) { RedirectStandardOutput = true })!;
    }

    private static string PeakOfChild(int rows)
    {
        using var child = Start(PeakCommand, rows.ToString(CultureInfo.InvariantCulture));
        var peak = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return peak;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
