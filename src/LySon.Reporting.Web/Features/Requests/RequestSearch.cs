using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>
/// By number, symbol, what is asked and the title of the reports. One agency's letters are few: its list shows them all, so they are
/// matched in memory.
/// </summary>
internal sealed class RequestSearch(ReportingDbContext db, CurrentUser me) : ISearchSource
{
    public string Title => "Yêu cầu báo cáo";
    public string Policy => Policies.ReadReports;
    public string? ListUrl => null;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation)
    {
        var letters = await db.Seen(me).OrderByDescending(q => q.DueAt).ThenByDescending(q => q.Id)
            .Select(q => new { q.Id, q.Number, q.Symbol, q.Abstract, q.ReportTitle }).ToListAsync(cancellation);
        return [.. letters.Select(q => (Letter: q, Name: ReportRequest.Numbered(q.Number, q.Symbol)))
            .Where(q => terms.AreIn(q.Name, q.Letter.Abstract, q.Letter.ReportTitle)).Take(max)
            .Select(q => new SearchHit(RequestAddresses.Show(q.Letter.Id), q.Name, q.Letter.Abstract))];
    }
}
