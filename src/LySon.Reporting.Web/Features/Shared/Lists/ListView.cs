using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Shared;

/// <summary>Order and page of a list, as the address says them: ?sort=-issued&amp;p=2&amp;size=50. What makes no sense is the default.</summary>
public sealed class ListView
{
    public const int DefaultSize = 25;
    public const int SizeMax = 100;

    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    [FromQuery(Name = "size")]
    public int Size { get; set; } = DefaultSize;

    /// <summary>A column's key, with "-" before it for the largest first; null for the list's own order.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    public int Take => Size is >= 1 and <= SizeMax ? Size : DefaultSize;

    /// <summary>The page shown: never past the last one.</summary>
    public int PageOf(int total) => Math.Clamp(Page, 1, Math.Max(1, (total + Take - 1) / Take));

    public int Skip(int total) => (PageOf(total) - 1) * Take;
}
