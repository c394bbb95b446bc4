using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

internal sealed class VenueSearch(ReportingDbContext db, CurrentUser me) : ISearchSource
{
    public AgencyModule? Module => AgencyModule.Venues;
    public string Title => "Địa điểm QR";
    public string Policy => Policies.ReadAgency;
    public string? ListUrl => VenueAddresses.All;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchTerms terms, int max, CancellationToken cancellation) =>
        await terms.Patterns.Aggregate(db.Venues().Where(v => v.AgencyId == me.AgencyId), (rows, pattern) =>
            rows.Where(v => EF.Functions.Like(v.SearchText, pattern, @"\")))
            .OrderBy(v => v.Name).ThenBy(v => v.Id).Take(max).Select(v => new SearchHit(VenueAddresses.Show(v.Id), v.Name, v.Address))
                .ToListAsync(cancellation);
}
