using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.Core.Rollup;

/// <summary>Which figure: the same four words in every report of a round, and in the rounds before and after.</summary>
public sealed record FigureName(string Table, string Row, string Column, string Unit)
{
    private const string Percent = "%";

    /// <summary>Stands for the four words in an address: 12 hexadecimal digits.</summary>
    public string Key { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Table}\n{Row}\n{Column}\n{Unit}")))[..12];

    /// <summary>Percentages are never added up: what they are shares of is.</summary>
    public bool CanBeAdded => Unit != Percent;
}

/// <summary>A figure added up over the reports in force.</summary>
/// <param name="Scaled">The sum times <see cref="FigureValue.Scale"/>; null when nobody reported a value, which is not 0, or it cannot be
/// added.</param>
/// <param name="Values">Reports with a value, 0 included.</param>
/// <param name="NotApplicable">Reports that say they have nothing of the kind.</param>
/// <param name="Missing">Reports that have the figure's place empty.</param>
public sealed record FigureTotal(FigureName Name, int Position, long? Scaled, int Values, int NotApplicable, int Missing)
{
    public decimal? Number => Scaled / (decimal)FigureValue.Scale;

    public static FigureTotal Of(FigureName name, int position, long sum, int values, int notApplicable, int missing) =>
        new(name, position, values > 0 && name.CanBeAdded ? sum : null, values, notApplicable, missing);

    public static IReadOnlyList<FigureTotal> InOrder(IEnumerable<FigureTotal> totals) =>
        [.. totals.OrderBy(t => t.Position).ThenBy(t => t.Name.Table, StringComparer.Ordinal)
            .ThenBy(t => t.Name.Row, StringComparer.Ordinal)];

    /// <summary>
    /// The totals when some reports have come into force and some are so no more. A figure that no report has any longer is not in them.
    /// </summary>
    public static IReadOnlyList<FigureTotal> Change(IReadOnlyList<FigureTotal> totals, IReadOnlyList<FigureTotal> come,
        IReadOnlyList<FigureTotal> gone)
    {
        var sums = totals.ToDictionary(t => t.Name);
        foreach (var total in come) sums[total.Name] = sums.TryGetValue(total.Name, out var before) ? before.Add(total, 1) : total;
        foreach (var total in gone)
        {
            var left = sums[total.Name].Add(total, -1);
            if (left is { Values: 0, NotApplicable: 0, Missing: 0 }) sums.Remove(total.Name);
            else sums[total.Name] = left;
        }
        return InOrder(sums.Values);
    }

    private FigureTotal Add(FigureTotal other, int sign) => Of(Name, Math.Min(Position, other.Position),
        (Scaled ?? 0) + sign * (other.Scaled ?? 0),
        Values + sign * other.Values, NotApplicable + sign * other.NotApplicable, Missing + sign * other.Missing);
}

/// <summary>A figure in one report.</summary>
public sealed record ReportedFigure(int ReportId, int AgencyId, FigureState State, long? Scaled)
{
    public decimal? Number => Scaled / (decimal)FigureValue.Scale;

    public static IReadOnlyList<ReportedFigure> InOrder(IEnumerable<ReportedFigure> figures) =>
        [.. figures.OrderBy(f => f.State).ThenByDescending(f => f.Scaled).ThenBy(f => f.ReportId)];

    /// <summary>As <see cref="FigureTotal.Change"/>.</summary>
    public static IReadOnlyList<ReportedFigure> Change(IReadOnlyList<ReportedFigure> figures, IReadOnlyList<ReportedFigure> come,
        IReadOnlyList<ReportedFigure> gone) =>
        InOrder(figures.Except(gone).Concat(come));
}
