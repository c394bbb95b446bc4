namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>By how much one venue's day has changed.</summary>
/// <param name="Reported">1: reported for the first time; -1: taken back; 0: another figure.</param>
/// <param name="Total">Scans more, or less when negative.</param>
public readonly record struct ScanDelta(int VenueId, DateOnly Day, ScanSource Source, int Reported, long Total)
{
    public bool IsNothing => Reported == 0 && Total == 0;

    /// <summary>What a count adds to the sums: one report and its scans, or nothing.</summary>
    public static ScanDelta Between(int venueId, DateOnly day, ScanSource source, int? from, int? to) =>
        new(venueId, day, source, (to is null ? 0 : 1) - (from is null ? 0 : 1), (long)(to ?? 0) - (from ?? 0));
}
