using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>A venue's line of the grid.</summary>
/// <param name="Number">TT, within the group.</param>
/// <param name="Usual">The seven days before.</param>
/// <param name="Previous">All sources on the day before; null when nothing was reported.</param>
/// <param name="Entered">What is saved of the one source that is typed here.</param>
/// <param name="Others">What other sources reported for the day; only shown and added.</param>
public sealed record ScanRow(
    int Number, int VenueId, string Name, UsualScans Usual, int? Previous, SeenCount Entered, IReadOnlyList<StoredCell> Others)
{
    public int? OthersSum => Others.Count == 0 ? null : Others.Sum(o => o.Value!.Value);

    /// <summary>All sources; null when nobody reported.</summary>
    public int? Total => Entered.Value is null ? OthersSum : Entered.Value + (OthersSum ?? 0);

    public static ScanRow From(int number, int venueId, string name, IReadOnlyList<StoredCell> cells, WeekOfVenue week)
    {
        var entered = cells.Where(c => c.Source == ScanSource.Entered).Select(c => new SeenCount(c.Version, c.Value)).FirstOrDefault();
        var others = cells.Where(c => c.Source != ScanSource.Entered && c.Value is not null).OrderBy(c => c.Source).ToList();
        return new(number, venueId, name, week.Usual, week.Previous, entered, others);
    }
}
