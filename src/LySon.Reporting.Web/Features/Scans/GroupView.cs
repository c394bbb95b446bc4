using LySon.Reporting.Core.Text;
namespace LySon.Reporting.Web.Features.Scans;

/// <summary>One group of the grid as a page shows it, with what became of the cells that were sent.</summary>
public sealed record GroupView(ScanGroup Group, DateOnly Day, ScanOutcome Outcome, bool MayEdit)
{
    /// <summary>
    /// "reported:scans" of the cells that show a choice instead of a field, and of those on other pages, for the script's sums.
    /// </summary>
    public string Fixed
    {
        get
        {
            var rows = Group.Rows.Where(r => Outcome.Problems.GetValueOrDefault(r.VenueId)?.Conflict is not null && r.Total is not null)
                .ToList();
            return string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{rows.Count + Group.Elsewhere.Reported}:{rows.Sum(r => r.Total!.Value) + Group.Elsewhere.Total}");
        }
    }

    public CellView Cell(ScanRow row) => new(row, Outcome.Problems.GetValueOrDefault(row.VenueId));
}

/// <param name="Problem">Why the cell was not saved; null for all others.</param>
public readonly record struct CellView(ScanRow Row, CellProblem? Problem)
{
    /// <summary>What stands in the field: what was typed, as long as it is not saved.</summary>
    public string Text => Problem?.Text ?? (Row.Entered.Value is { } value ? Numbers.Whole(value) : "");

    public int? UnusualFactor => Problem is null ? Row.Usual.UnusualFactor(Row.Total) : null;

    public string Class => Problem switch
    {
        { Error: not null, Conflict: null } => "entry-cell is-wrong",
        _ when UnusualFactor is not null => "entry-cell is-unusual",
        _ => "entry-cell",
    };

    /// <summary>The lines under the name that a screen reader reads with the field.</summary>
    public string? DescribedBy => Problem?.Error is not null || UnusualFactor is not null ? $"m{Row.VenueId}" : null;
}

/// <summary>The grid and what was not saved of it, for the summary on top.</summary>
public sealed record ScanAnswer(ScanGrid Grid, ScanOutcome Outcome)
{
    public IEnumerable<(ScanRow Row, CellProblem Problem)> Problems => Grid.Groups.SelectMany(g => g.Rows)
        .Where(r => Outcome.Problems.ContainsKey(r.VenueId)).Select(r => (r, Outcome.Problems[r.VenueId]));

    public int Left => Outcome.Problems.Count + Outcome.Refused.Count;
}
