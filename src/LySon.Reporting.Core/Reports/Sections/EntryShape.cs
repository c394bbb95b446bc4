using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The figures of a section as they are typed for a unit that does not use the portal.</summary>
/// <param name="Table">The name under which the figures of reports are kept, in place of the section's title; null for the title.</param>
/// <param name="Parts">Pairs of columns of which the first is part of the second.</param>
public sealed record EntryShape(TableShape Shape, string? Table = null, params IReadOnlyList<(int Part, int Whole)> Parts);

/// <summary>What the portal counts for units that use it, and asks others for by name.</summary>
/// <param name="Groups">Of venues, those of all agencies: what one agency counts for itself nobody else can be asked for.</param>
/// <param name="HasPeriod">Whether the request names a period.</param>
public sealed record EntryCatalog(IReadOnlyList<string> Groups, IReadOnlyList<string> Applications, bool HasPeriod)
{
    internal static TableColumn Count(string name, string unit) => new(name, unit, ColumnKind.WholeNumber, Required: true, Min: 0);
}
