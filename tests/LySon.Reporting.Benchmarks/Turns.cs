using System.Diagnostics;

namespace LySon.Reporting.Benchmarks;

/// <summary>Two things done in turn, so that what disturbs the machine disturbs both.</summary>
internal static class Turns
{
    /// <param name="one">Gives the milliseconds that it took.</param>
    /// <returns>The median of each.</returns>
    public static async Task<(double One, double Other)> MediansAsync(
        int warmUp, int times, Func<Task<double>> one, Func<Task<double>> other)
    {
        double[] first = new double[times], second = new double[times];
        for (var i = -warmUp; i < times; i++)
        {
            var (a, b) = (await one(), await other());
            if (i >= 0) (first[i], second[i]) = (a, b);
        }
        return (PdfRatios.Median(first), PdfRatios.Median(second));
    }

    /// <summary>Reads a page whole; what is no page, or another page than was asked for, is a fault of the benchmark.</summary>
    /// <returns>Milliseconds.</returns>
    public static async Task<double> ReadAsync(HttpClient client, string address)
    {
        var watch = Stopwatch.StartNew();
        using var response = await client.GetAsync(address);
        await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || response.RequestMessage!.RequestUri!.PathAndQuery != address)
            throw new InvalidOperationException($"{address} answered {response.StatusCode}.");
        return watch.Elapsed.TotalMilliseconds;
    }
}
