using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

internal sealed class DirectiveSearch(ReportingDbContext db, CurrentUser me) : ISearchSource
{
    public string Title => "Văn bản chỉ đạo";
    public string Policy => Policies.ReadAgency;
    public string? ListUrl => DirectiveAddresses.All;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation) =>
        await terms.Patterns.Aggregate(db.Directives().Where(d => d.AgencyId == me.AgencyId), (rows, pattern) =>
            rows.Where(d => EF.Functions.Like(d.SearchText, pattern, @"\")))
            .OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id).Take(max)
            .Select(d => new SearchHit(DirectiveAddresses.Show(d.Id), DocumentNumber.Join(d.Number, d.Symbol), d.Subject))
                .ToListAsync(cancellation);
}
