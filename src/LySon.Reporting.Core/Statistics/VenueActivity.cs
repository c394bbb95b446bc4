namespace LySon.Reporting.Core.Statistics;

/// <summary>What the venues that were open in a month had.</summary>
/// <param name="Open">Open on at least one of its days.</param>
/// <param name="Reported">With at least one report, if only of 0.</param>
/// <param name="Active">With at least one scan.</param>
public sealed record VenueActivity(DateOnly Month, int Open, int Reported, int Active)
{
    /// <summary>Reported, but never more than 0.</summary>
    public int Idle => Math.Max(0, Reported - Active);

    /// <summary>Nothing is known of these: not the same as no scans.</summary>
    public int Unreported => Math.Max(0, Open - Reported);
}

/// <summary>An agency or a group in the span and the one before; null where nothing was reported.</summary>
public sealed record ScanPlace(long? Total, long? Before, VenueActivity Venues);
