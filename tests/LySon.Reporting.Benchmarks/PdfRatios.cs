using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace LySon.Reporting.Benchmarks;

/// <summary>The README's figures in one run: report against LibreOffice, time per page at 5,000 rows against 500, peak memory.</summary>
internal static class PdfRatios
{
    public const string Command = "pdf-ratios";

    /// <summary>Used by <see cref="Command"/>: a process of its own, because peak memory is a process's.</summary>
    public const string PeakCommand = "pdf-peak";

    public static int Run()
    {
        // A background collector would measure how busy the machine's other processors are.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var report = PdfSamples.Reference();
        var warm = Warm(() => PdfSamples.Print(report), warmUp: 300, times: 200);
        Print($"reference report, warm median: {warm:0.00} ms");
        if (PdfLibreOffice.MedianMilliseconds(report, times: 5) is { } office)
            Print($"LibreOffice, the same report, median: {office:0} ms; ratio 1 : {office / warm:0}");
        else
            Print($"LibreOffice: skipped, soffice is not installed");

        Print($"time per page at 5,000 rows against 500 rows: {PerPage(5000, 500):0.00}");
        Print($"5,000 rows with tags against the same without: {Tags(5000):0.00}");
        Print($"peak memory at 5,000 rows: {PeakOfChild(5000)} MB");
        return 0;
    }

    public static int Peak(string rows)
    {
        PdfSamples.Print(PdfSamples.WithDirectives(int.Parse(rows, CultureInfo.InvariantCulture)));
        using var process = Process.GetCurrentProcess();
        Print($"{process.PeakWorkingSet64 >> 20}");
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
        var best = Fastest(() => PdfSamples.Print(report), () => PdfSamples.PrintUntagged(report));
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

    private static double Warm(Action print, int warmUp, int times)
    {
        for (var i = 0; i < warmUp; i++)
            print();
        return Median([.. Enumerable.Range(0, times).Select(_ => Time(print))]);
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string PeakOfChild(int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [
            .. Environment.GetCommandLineArgs()[0] is var program && Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? [program] : Array.Empty<string>(),
            PeakCommand, rows.ToString(CultureInfo.InvariantCulture),
        ])
        { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var peak = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return peak;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
