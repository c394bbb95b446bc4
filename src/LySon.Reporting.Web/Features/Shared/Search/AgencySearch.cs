using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Search;

/// <summary>
/// Agencies by code, symbol and every name that they ever had. Where a hit leads is the feature's. Names are few and dated, so they are
/// matched in memory.
/// </summary>
public abstract class AgencySearch(ReportingDbContext db, TimeProvider time) : ISearchSource
{
    public string Title => "Cơ quan, đơn vị";
    public abstract string Policy { get; }
    public string? ListUrl => null;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation)
    {
        var names = await db.AgencyNames().AsNoTracking().Join(db.Agencies(), n => n.AgencyId, a => a.Id, (n, a) =>
            new Named(a.Id, a.Code, a.Position, n.ValidFrom, n.Name, n.ShortName, n.Symbol))
            .ToListAsync(cancellation);
        return [.. names.GroupBy(n => (n.AgencyId, n.Code, n.Position)).OrderBy(g => g.Key.Position).ThenBy(g => g.Key.AgencyId)
            .Where(g => terms.AreIn(g.SelectMany(n => (string[])[n.Name, n.ShortName, n.Symbol]).Append(g.Key.Code)))
            .Take(max).Select(g => (Agency: g.Key, Now: g.ToList().InForceOn(time.Today(), n => n.ValidFrom)!))
            .Select(a => new SearchHit(UrlOf(a.Agency.AgencyId), a.Now.ShortName, a.Now.Name))];
    }

    protected abstract string UrlOf(int agencyId);

    private sealed record Named(int AgencyId, string Code, int Position, DateOnly ValidFrom, string Name, string ShortName, string Symbol);
}
