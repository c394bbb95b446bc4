using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Listing;

internal sealed class ReportSearch(ReportingDbContext db, CurrentUser me) : ISearchSource
{
    public string Title => "Báo cáo";
    public string Policy => Policies.ReadReports;
    public string? ListUrl => ReportAddresses.All;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation) =>
        await terms.Patterns.Aggregate(db.Readable(me), (rows, pattern) => rows.Where(r => EF.Functions.Like(r.SearchText, pattern, @"\")))
            .OrderByDescending(r => r.Id).Take(max)
            .Select(r => new SearchHit(ReportAddresses.Show(r.Id), r.Number == null ? r.State.DisplayName()
                : DocumentNumber.Join(r.Number.Value, r.Symbol), r.Title)).ToListAsync(cancellation);
}
