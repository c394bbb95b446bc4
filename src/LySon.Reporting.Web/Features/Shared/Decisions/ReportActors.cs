using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Shared.Decisions;

public static class ReportActors
{
    /// <summary>The signed-in person as who moves a report, with a leader's role while standing in for one.</summary>
    public static ReportActor ReportActor(this CurrentUser me) => new(me.Id, me.ActingRoles, me.AgencyId, me.DelegationId);
}
