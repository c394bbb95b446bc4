namespace LySon.Reporting.Core.Venues;

/// <summary>When a venue may open and close, given the days for which it has counts.</summary>
/// <param name="FirstCount">The first and last day with a reported count; null without any.</param>
public sealed record VenuePeriod(DateOnly Today, DateOnly? FirstCount, DateOnly? LastCount)
{
    /// <summary>A closing day further ahead is a slip of the keyboard.</summary>
    public const int ClosingAheadMaxDays = 366;

    /// <summary>Why the venue cannot have been opened on this day, or null.</summary>
    public string? OpeningRefusal(DateOnly opened) =>
        opened > Today ? VenueErrors.OpenedInFuture
        : FirstCount < opened ? VenueErrors.OpenedAfterCounts(FirstCount.Value)
        : null;

    /// <summary>Why the venue cannot be closed from this day on, or null.</summary>
    public string? ClosingRefusal(DateOnly opened, DateOnly closed) =>
        closed <= opened ? VenueErrors.ClosedBeforeOpened(opened)
        : LastCount >= closed ? VenueErrors.ClosedBeforeCounts(LastCount.Value)
        : closed > Today.AddDays(ClosingAheadMaxDays) ? VenueErrors.ClosedTooLate
        : null;
}

/// <summary>A telephone number as people write it, 8 to 15 digits: 0905 123 456, (0255) 386-7123, +84 905.123.456.</summary>
public static class PhoneForm
{
    public const string Pattern = @"\+?([ .()\-]*[0-9]){8,15}[ .()\-]*";
}
