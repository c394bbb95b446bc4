using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// Order and page of a list, as the address says them: ?sort=-issued&amp;p=2&amp;size=50. What makes no sense is the default.
/// </summary>
public sealed class ListView
{
    public const int DefaultSize = 25;
    public const int SizeMax = 100;

    /// <summary>
    /// Rows that a list counts and pages through, a multiple of every page's size: whoever wants the others narrows the list.
    /// </summary>
    public const int CountMax = 10_000;

    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    [FromQuery(Name = "size")]
    public int Size { get; set; } = DefaultSize;

    /// <summary>A column's key, with "-" before it for the largest first; null for the list's own order.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    public int Take => Size is >= 1 and <= SizeMax ? Size : DefaultSize;

    /// <summary>The page shown: never past the last one.</summary>
    public int PageOf(int total) => Math.Clamp(Page, 1, PagesOf(total, Take));

    public int Skip(int total) => (PageOf(total) - 1) * Take;

    /// <summary>At least one.</summary>
    public static int PagesOf(int total, int size) => Math.Max(1, (Math.Min(total, CountMax) + size - 1) / size);
}

internal static class ListCounts
{
    /// <summary>
    /// How many rows there are; one more than <see cref="ListView.CountMax"/> when there are more, so that no list walks through all of a
    /// table to count it.
    /// </summary>
    public static Task<int> CountShownAsync<T>(this IQueryable<T> rows, CancellationToken cancellation = default) =>
        rows.Take(ListView.CountMax + 1).CountAsync(cancellation);
}
