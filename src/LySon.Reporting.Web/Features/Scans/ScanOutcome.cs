namespace LySon.Reporting.Web.Features.Scans;

/// <summary>What became of a sent grid.</summary>
/// <param name="Saved">Cells that were written.</param>
/// <param name="Problems">Cells that were not, by venue.</param>
/// <param name="Refused">Sentences about venues that are not in the grid any more.</param>
public sealed record ScanOutcome(int Saved, IReadOnlyDictionary<int, CellProblem> Problems, IReadOnlyList<string> Refused)
{
    public static readonly ScanOutcome Nothing = new(0, new Dictionary<int, CellProblem>(), []);

    public bool IsClean => Problems.Count == 0 && Refused.Count == 0;
}

/// <param name="Text">As typed.</param>
/// <param name="Error">The sentence at the cell; null when <paramref name="Conflict"/> says it.</param>
public sealed record CellProblem(string Text, string? Error, CellConflict? Conflict);

/// <summary>Somebody else saved another value since this person opened the grid.</summary>
/// <param name="At">UTC.</param>
public sealed record CellConflict(int? Mine, int? Theirs, string Who, DateTime At);
