using System.Diagnostics;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    /// <param name="what">What is awaited, for the failure message.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Patience) Assert.Fail($"Not within {Patience.TotalSeconds} seconds (seed {FaultRuns.Seed}): {what}");
            await Task.Delay(Pause);
        }
    }
}
