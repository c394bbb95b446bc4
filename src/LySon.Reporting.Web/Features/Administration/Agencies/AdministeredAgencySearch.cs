using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>The administrator is led to an agency's own page.</summary>
internal sealed class AdministeredAgencySearch(ReportingDbContext db, TimeProvider time) : AgencySearch(db, time)
{
    public override string Policy => Policies.Administer;

    protected override string UrlOf(int agencyId) => AdministrationAddresses.Agency(agencyId);
}
