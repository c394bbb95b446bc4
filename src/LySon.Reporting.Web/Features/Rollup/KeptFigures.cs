using LySon.Reporting.Core.Rollup;
using Microsoft.Extensions.Caching.Memory;

namespace LySon.Reporting.Web.Features.Rollup;

/// <summary>The sums of a round, kept in memory as long as the same reports are in force: each look asks the database for the stamp, never for the age.</summary>
public sealed class KeptFigures(RoundFigures figures, IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    public Task<IReadOnlyList<FigureTotal>> TotalsAsync(RoundStamp stamp, CancellationToken cancellation) =>
        KeepAsync((nameof(TotalsAsync), stamp, ""), () => figures.TotalsAsync(stamp.RequestId, cancellation));

    public Task<IReadOnlyList<ReportedFigure>> OfAsync(RoundStamp stamp, FigureName name, CancellationToken cancellation) =>
        KeepAsync((nameof(OfAsync), stamp, name.Key), () => figures.OfAsync(stamp.RequestId, name, cancellation));

    private async Task<T> KeepAsync<T>((string, RoundStamp, string) key, Func<Task<T>> read) => (await cache.GetOrCreateAsync(key, entry =>
    {
        entry.SlidingExpiration = Unused;
        return read();
    }))!;
}
