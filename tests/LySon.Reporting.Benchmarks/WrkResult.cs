using System.Globalization;
using System.Text.RegularExpressions;

namespace LySon.Reporting.Benchmarks;

/// <summary>What wrk prints. Refusals and broken connections make it worthless.</summary>
/// <param name="Median">Milliseconds, as <paramref name="P99"/>.</param>
internal sealed partial record WrkResult(double PerSecond, long Answered, double Median, double P99)
{
    public static WrkResult Parse(string text)
    {
        if (text.Contains("Non-2xx", StringComparison.Ordinal)
            || text.Contains("Socket errors", StringComparison.Ordinal)) throw new InvalidOperationException(text);
        return new(Number(PerSecondLine().Match(text)), (long)Number(AnsweredLine().Match(text)), Milliseconds(MedianLine().Match(text)),
            Milliseconds(P99Line().Match(text)));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match) * match.Groups[2].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        "s" => 1_000,
        _ => throw new InvalidOperationException(match.Value),
    };

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecondLine();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex AnsweredLine();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex MedianLine();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99Line();
}
