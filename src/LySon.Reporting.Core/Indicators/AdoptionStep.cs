namespace LySon.Reporting.Core.Indicators;

/// <summary>A figure beside the one before it of the same application.</summary>
/// <param name="Previous">Null for the first.</param>
public sealed record AdoptionStep(Adoption Figure, Adoption? Previous)
{
    /// <summary>In percent with the two decimals that are shown; null without smartphones.</summary>
    public decimal? Percentage => Shown(Figure);

    public int? InstalledChange => Previous is null ? null : Figure.Installed - Previous.Installed;

    /// <summary>In percentage points, between the figures as shown, so that the columns agree.</summary>
    public decimal? PointsChange => Previous is null ? null : Shown(Figure) - Shown(Previous);

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<AdoptionStep> Of(IEnumerable<Adoption> figures)
    {
        var ordered = figures.OrderBy(f => f.AsOf).ToList();
        return [.. ordered.Select((f, i) => new AdoptionStep(f, i == 0 ? null : ordered[i - 1])).Reverse()];
    }

    private static decimal? Shown(Adoption figure) =>
        figure.Percentage is { } percentage ? decimal.Round(percentage, 2, MidpointRounding.AwayFromZero) : null;
}
