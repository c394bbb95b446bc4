using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Search;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Reports.Listing;

/// <summary>Who asks for reports is led from an agency to what it has reported to them.</summary>
internal sealed class ReportingAgencySearch(ReportingDbContext db, TimeProvider time) : AgencySearch(db, time)
{
    public override string Policy => Policies.AskForReports;

    protected override string UrlOf(int agencyId) => $"{ReportAddresses.All}?agency={agencyId}";
}
