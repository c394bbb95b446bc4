using LySon.Reporting.Core.Scans.Doubts;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>What the figures of a report are made from, read at its cut-off day.</summary>
public sealed record FigureData
{
    /// <summary>More are not read: a person looks at these first.</summary>
    public const int DoubtsMax = 50;

    public required DateOnly CutoffOn { get; init; }

    /// <summary>First and last day of the period as far as the cut-off; null when the request names none.</summary>
    public (DateOnly From, DateOnly To)? Period { get; init; }

    public required int RequestId { get; init; }

    /// <summary>Number and symbol of the letter that asked; null when there is none, as is its day.</summary>
    public required string? RequestNumber { get; init; }
    public required DateOnly? RequestedOn { get; init; }
    public int Directives { get; init; }
    public IReadOnlyList<GroupFigures> Groups { get; init; } = [];
    public IReadOnlyList<ApplicationFigures> Applications { get; init; } = [];

    /// <summary>Days among the scans that nobody has decided about, the newest first, at most <see cref="DoubtsMax"/>.</summary>
    public IReadOnlyList<DoubtfulDay> Doubts { get; init; } = [];

    /// <summary>What was collected from the agency's own units; null when it does not collect for this request.</summary>
    public BelowFigures? Below { get; init; }

    /// <summary>The last issued report of the same outline; null when there is none.</summary>
    public PreviousFigures? Previous { get; init; }
}

/// <param name="Created">Venues created until the cut-off, closed ones included.</param>
/// <param name="Open">Of these, open at the end of that day.</param>
/// <param name="Scans">Scans until the cut-off; null when no venue ever reported a count.</param>
/// <param name="PeriodScans">Scans in the period; null when none was reported, or there is no period.</param>
public sealed record GroupFigures(int Id, string Name, string ShortName, int Created, int Open, long? Scans, long? PeriodScans);

/// <param name="Newest">The newest figures as of the cut-off or earlier; null when there are none.</param>
public sealed record ApplicationFigures(int Id, string Name, AdoptionFigures? Newest);

public sealed record AdoptionFigures(DateOnly AsOf, int Installed, int Smartphones)
{
    /// <summary>In percent, unrounded; null without smartphones.</summary>
    public decimal? Percentage => Smartphones == 0 ? null : 100m * Installed / Smartphones;
}
