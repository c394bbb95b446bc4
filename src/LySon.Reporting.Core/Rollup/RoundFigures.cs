using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rollup;

/// <summary>
/// The figures of reports in force, added up by the database. What a report issued here says never changes; which reports are in force
/// does.
/// </summary>
public sealed class RoundFigures(ReportingDbContext db)
{
    /// <summary>The reports of a round that count: issued or received, of an agency that was asked.</summary>
    public Task<List<int>> InForceAsync(int requestId, CancellationToken cancellation = default) => db.Reports()
        .Where(r => r.RequestId == requestId && ReportStates.InForce.Contains(r.State)
            && db.Set<RequestAddressee>().Any(a => a.RequestId == requestId && a.AgencyId == r.AgencyId))
        .Select(r => r.Id).ToListAsync(cancellation);

    /// <summary>Moves whenever somebody writes a figure on a unit's behalf; what was issued here never changes.</summary>
    public Task<int> StampAsync(int requestId, CancellationToken cancellation = default) => db.Reports()
        .Where(r => r.RequestId == requestId && r.Source != ReportSource.Portal).SumAsync(r => r.Version, cancellation);

    /// <returns>In the order of the reports' tables.</returns>
    public async Task<IReadOnlyList<FigureTotal>> TotalsAsync(IReadOnlyCollection<int> reports, CancellationToken cancellation = default)
    {
        if (reports.Count == 0) return [];
        var sums = await Of(reports).GroupBy(v => new { v.Table, v.Row, v.Column, v.Unit })
            .Select(g => new
            {
                g.Key,
                Position = g.Min(v => v.Position),
                Sum = g.Sum(v => v.Scaled),
                Values = g.Count(v => v.State == FigureState.Value),
                NotApplicable = g.Count(v => v.State == FigureState.NotApplicable),
                Missing = g.Count(v => v.State == FigureState.Missing),
            }).ToListAsync(cancellation);
        return FigureTotal.InOrder(sums.Select(s => FigureTotal.Of(
            new(s.Key.Table, s.Key.Row, s.Key.Column, s.Key.Unit), s.Position, s.Sum ?? 0, s.Values, s.NotApplicable, s.Missing)));
    }

    /// <returns>One figure in each of the reports that has it, the largest first, then what is missing, then what does not apply.</returns>
    public async Task<IReadOnlyList<ReportedFigure>> OfAsync(IReadOnlyCollection<int> reports, FigureName name,
        CancellationToken cancellation = default) => reports.Count == 0 ? []
        : ReportedFigure.InOrder(await Of(reports).Where(v => v.Table == name.Table && v.Row == name.Row && v.Column == name.Column
            && v.Unit == name.Unit)
            .Join(db.Reports(), v => v.ReportId, r => r.Id, (v, r) => new ReportedFigure(r.Id, r.AgencyId, v.State, v.Scaled))
                .ToListAsync(cancellation));

    /// <summary>Their ids as one parameter, whatever their number.</summary>
    private IQueryable<FigureValue> Of(IReadOnlyCollection<int> reports) =>
        db.FigureValues().Where(v => EF.Parameter(reports).Contains(v.ReportId));
}
