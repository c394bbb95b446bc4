using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rollup;

/// <summary>Which figure: the same four words in every report of a round, and in the rounds before and after.</summary>
public sealed record FigureName(string Table, string Row, string Column, string Unit)
{
    private const string Percent = "%";

    /// <summary>Stands for the four words in an address: 12 hexadecimal digits.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Table}\n{Row}\n{Column}\n{Unit}")))[..12];

    /// <summary>Percentages are never added up: what they are shares of is.</summary>
    public bool CanBeAdded => Unit != Percent;
}

/// <summary>A figure added up over the reports in force.</summary>
/// <param name="Scaled">The sum times <see cref="FigureValue.Scale"/>; null when nobody reported a value, which is not 0, or it cannot be added.</param>
/// <param name="Values">Reports with a value, 0 included.</param>
/// <param name="NotApplicable">Reports that say they have nothing of the kind.</param>
public sealed record FigureTotal(FigureName Name, int Position, long? Scaled, int Values, int NotApplicable)
{
    public decimal? Number => Scaled / (decimal)FigureValue.Scale;
}

/// <summary>A figure in one report.</summary>
public sealed record ReportedFigure(int ReportId, int AgencyId, FigureState State, long? Scaled)
{
    public decimal? Number => Scaled / (decimal)FigureValue.Scale;
}

/// <summary>
/// Which reports are in force: how many, and the sum of the versions of all that were ever issued. Every move raises a version and an issued report
/// is never deleted, so two equal stamps mean equal figures.
/// </summary>
public sealed record RoundStamp(int RequestId, int InForce, long Versions);

/// <summary>The figures of a round, added up by the database.</summary>
public sealed class RoundFigures(ReportingDbContext db)
{
    public async Task<RoundStamp> StampAsync(int requestId, CancellationToken cancellation = default)
    {
        var issued = await db.Reports.Where(r => r.RequestId == requestId && r.IssuedAt != null).GroupBy(_ => 1)
            .Select(g => new { InForce = g.Count(r => ReportStates.InForce.Contains(r.State)), Versions = g.Sum(r => (long)r.Version) }).FirstOrDefaultAsync(cancellation);
        return new(requestId, issued?.InForce ?? 0, issued?.Versions ?? 0);
    }

    /// <returns>In the order of the reports' tables.</returns>
    public async Task<IReadOnlyList<FigureTotal>> TotalsAsync(int requestId, CancellationToken cancellation = default)
    {
        var sums = await db.FigureValues.Join(InForce(requestId), v => v.ReportId, r => r.Id, (v, _) => v)
            .GroupBy(v => new { v.Table, v.Row, v.Column, v.Unit })
            .Select(g => new
            {
                g.Key,
                Position = g.Min(v => v.Position),
                Sum = g.Sum(v => v.Scaled),
                Values = g.Count(v => v.State == FigureState.Value),
                NotApplicable = g.Count(v => v.State == FigureState.NotApplicable),
            }).ToListAsync(cancellation);
        return
        [
            .. sums.OrderBy(s => s.Position).ThenBy(s => s.Key.Table, StringComparer.Ordinal).ThenBy(s => s.Key.Row, StringComparer.Ordinal).Select(s =>
            {
                var name = new FigureName(s.Key.Table, s.Key.Row, s.Key.Column, s.Key.Unit);
                return new FigureTotal(name, s.Position, s.Values > 0 && name.CanBeAdded ? s.Sum : null, s.Values, s.NotApplicable);
            }),
        ];
    }

    /// <returns>One figure in every report in force that has it, the largest first, then what is missing, then what does not apply.</returns>
    public async Task<IReadOnlyList<ReportedFigure>> OfAsync(int requestId, FigureName name, CancellationToken cancellation = default)
    {
        var rows = await db.FigureValues.Where(v => v.Table == name.Table && v.Row == name.Row && v.Column == name.Column && v.Unit == name.Unit)
            .Join(InForce(requestId), v => v.ReportId, r => r.Id, (v, r) => new ReportedFigure(r.Id, r.AgencyId, v.State, v.Scaled)).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => r.State).ThenByDescending(r => r.Scaled).ThenBy(r => r.ReportId)];
    }

    /// <summary>The reports that count: issued or received, of an agency that was asked.</summary>
    private IQueryable<Report> InForce(int requestId) => db.Reports.Where(r => r.RequestId == requestId && ReportStates.InForce.Contains(r.State)
        && db.Set<RequestAddressee>().Any(a => a.RequestId == requestId && a.AgencyId == r.AgencyId));
}
