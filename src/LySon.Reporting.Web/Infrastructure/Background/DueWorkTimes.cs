using System.Collections.Concurrent;

namespace LySon.Reporting.Web.Infrastructure.Background;

/// <param name="Name">The class that does it.</param>
/// <param name="DoneAt">When it last ran to its end (UTC); null: never since the start of this node.</param>
/// <param name="FailingSince">Its first failure since then (UTC); null: the last run was good.</param>
internal sealed record DueWorkTime(string Name, DateTime? DoneAt, DateTime? FailingSince);

/// <summary>How the work that the clock starts fares on this node.</summary>
internal sealed class DueWorkTimes(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DueWorkTime> times = new(StringComparer.Ordinal);

    public IReadOnlyList<DueWorkTime> All => [.. times.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public void Done(Type work) => times[work.Name] = new(work.Name, Now, null);

    public void Failed(Type work) =>
        times.AddOrUpdate(work.Name, name => new(name, null, Now), (_, before) =>
            before with { FailingSince = before.FailingSince ?? Now });
}
