using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// What the agency's last issued report of the same outline said: the figures of its file, not those that the data give today.
/// </summary>
/// <param name="Report">"576/BC-UBND"</param>
public sealed record PreviousFigures(
    string Report, DateOnly CutoffOn, IReadOnlyDictionary<(string Table, string Row, string Column), decimal> Values)
{
    /// <summary>Issued reports that are looked through for one of the same outline.</summary>
    private const int Candidates = 24;

    /// <summary>Null when nothing was reported there.</summary>
    public long? Count(string table, string row, string column) =>
        Values.TryGetValue((table, FigureTables.Short(row), column), out var value) ? (long)value : null;

    /// <summary>Added up over these rows; null when none was reported.</summary>
    public long? Sum(string table, IEnumerable<string> rows, string column)
    {
        var known = rows.Select(r => Count(table, r, column)).OfType<long>().ToList();
        return known.Count > 0 ? known.Sum() : null;
    }

    /// <summary>Null when there is no such report.</summary>
    /// <param name="request">The request that is being answered.</param>
    /// <param name="before">Reports with a cut-off before this day.</param>
    public static async Task<PreviousFigures?> ReadAsync(
        ReportingDbContext db, int agencyId, ReportRequest request, DateOnly before, CancellationToken cancellation = default)
    {
        var issued = await db.Reports().AsNoTracking()
            .Where(r => r.AgencyId == agencyId && r.RequestId != request.Id && r.CutoffOn < before
                && ReportStates.InForce.Contains(r.State))
            .OrderByDescending(r => r.CutoffOn).ThenByDescending(r => r.Id).Take(Candidates)
            .Select(r => new { r.Id, r.RequestId, r.Number, r.Symbol, r.CutoffOn, r.Request!.RequesterId }).ToListAsync(cancellation);
        if (issued.Count == 0) return null;
        var requests = issued.Select(r => r.RequestId).Append(request.Id).Distinct().ToList();
        var outlines = (await db.Set<OutlineSection>().AsNoTracking().Where(s => requests.Contains(s.RequestId)).OrderBy(s => s.Position)
            .Select(s => new { s.RequestId, s.Kind, s.Heading }).ToListAsync(cancellation))
                .ToLookup(s => s.RequestId, s => (s.Kind, s.Heading));
        var last = issued.Find(r => r.RequestId == request.PreviousId
            || (r.RequesterId == request.RequesterId && outlines[r.RequestId].SequenceEqual(outlines[request.Id])));
        if (last is null) return null;
        var values = await db.FigureValues().AsNoTracking().Where(v => v.ReportId == last.Id && v.Scaled != null
                && (v.Table == FigureTables.Venues || v.Table == FigureTables.Adoption))
            .Select(v => new { v.Table, v.Row, v.Column, v.Scaled }).ToListAsync(cancellation);
        return new(Reports.Report.NumberedOr(last.Number, last.Symbol), last.CutoffOn,
            values.DistinctBy(v => (v.Table, v.Row, v.Column)).ToDictionary(v => (v.Table, v.Row, v.Column), v =>
                v.Scaled!.Value / (decimal)FigureValue.Scale));
    }
}
