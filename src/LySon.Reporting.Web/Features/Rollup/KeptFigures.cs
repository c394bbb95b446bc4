using LySon.Reporting.Core.Rollup;
using Microsoft.Extensions.Caching.Memory;

namespace LySon.Reporting.Web.Features.Rollup;

/// <summary>
/// The sums of a round, kept in memory with the reports that they were added up from. Each look says which reports are in force; what came
/// since the last look is added and what went is taken away, so that a round of a thousand reports is not added up anew whenever one of
/// them moves. A figure that was corrected on a unit's behalf makes all of them be read anew.
/// </summary>
public sealed class KeptFigures(RoundFigures figures, IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<FigureTotal>> TotalsAsync(
        int requestId, IReadOnlySet<int> inForce, CancellationToken cancellation) =>
        await KeepAsync((nameof(TotalsAsync), requestId, "", await figures.StampAsync(requestId, cancellation)), inForce,
            reports => figures.TotalsAsync(reports, cancellation), FigureTotal.Change);

    public async Task<IReadOnlyList<ReportedFigure>> OfAsync(int requestId, IReadOnlySet<int> inForce, FigureName name,
        CancellationToken cancellation) =>
        await KeepAsync((nameof(OfAsync), requestId, name.Key, await figures.StampAsync(requestId, cancellation)), inForce,
            reports => figures.OfAsync(reports, name, cancellation), ReportedFigure.Change);

    private async Task<IReadOnlyList<T>> KeepAsync<T>(
        (string, int, string, int) key, IReadOnlySet<int> inForce, Func<IReadOnlyCollection<int>, Task<IReadOnlyList<T>>> readAsync,
        Func<IReadOnlyList<T>, IReadOnlyList<T>, IReadOnlyList<T>, IReadOnlyList<T>> change)
    {
        if (!cache.TryGetValue(key, out Kept<T>? kept) || !kept!.Reports.Overlaps(inForce)) kept = new(inForce, await readAsync(inForce));
        else if (!kept.Reports.SetEquals(inForce))
        {
            var come = await readAsync([.. inForce.Except(kept.Reports)]);
            var gone = await readAsync([.. kept.Reports.Except(inForce)]);
            kept = new(inForce, change(kept.Figures, come, gone));
        }
        cache.Set(key, kept, new MemoryCacheEntryOptions { SlidingExpiration = Unused });
        return kept.Figures;
    }

    private sealed record Kept<T>(IReadOnlySet<int> Reports, IReadOnlyList<T> Figures);
}
