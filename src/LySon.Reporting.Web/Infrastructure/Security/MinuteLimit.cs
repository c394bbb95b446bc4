using System.Collections.Concurrent;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// So many of one kind a minute, for addresses that are asked thousands of times a second: an admission allocates nothing but a key's first
/// place. Keys live as long as the minute and are neither kept nor logged. A flood of made-up keys cannot fill the memory: beyond
/// <see cref="KeysMax"/> all are forgotten, which gives whoever commands so many networks no more than he had.
/// </summary>
public sealed class MinuteLimit<TKey> : IDisposable where TKey : notnull
{
    public const int KeysMax = 50_000;

    private readonly ConcurrentDictionary<TKey, int> counts = new();
    private readonly ITimer window;
    private readonly int permits;
    private int keys;

    private MinuteLimit(int permits, TimeProvider time)
    {
        this.permits = permits;
        window = time.CreateTimer(_ => Forget(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>Keys remembered now, for the tests.</summary>
    public int Keys => counts.Count;

    /// <param name="permits">0 = no limit: null.</param>
    public static MinuteLimit<TKey>? Of(int permits, TimeProvider time) => permits == 0 ? null : new(permits, time);

    public bool Admits(TKey key)
    {
        var count = counts.AddOrUpdate(key, 1, static (_, count) => count == int.MaxValue ? count : count + 1);
        if (count == 1 && Interlocked.Increment(ref keys) > KeysMax) Forget();
        return count <= permits;
    }

    public void Dispose() => window.Dispose();

    private void Forget()
    {
        Volatile.Write(ref keys, 0);
        counts.Clear();
    }
}
