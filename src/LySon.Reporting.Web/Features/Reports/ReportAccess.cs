using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Reports;

/// <summary>Whose reports a person sees. Every query of this feature starts here.</summary>
internal static class ReportAccess
{
    /// <summary>The own agency's; for an agency that asks, everybody there, also what others issued in answer to it.</summary>
    public static IQueryable<Report> Readable(this ReportingDbContext db, CurrentUser me) =>
        db.Reports().Where(r => r.AgencyId == me.AgencyId || (r.IssuedAt != null && r.RequesterId == me.AgencyId));

    /// <summary>Those that the portal has pages of: what was sent from elsewhere is read in its own file.</summary>
    public static IQueryable<Report> Printed(this IQueryable<Report> reports) => reports.Where(r => r.Source == ReportSource.Portal);

    /// <summary>What others issued in answer to the own agency.</summary>
    public static IQueryable<Report> Received(this ReportingDbContext db, CurrentUser me) =>
        db.Reports().Where(r => r.RequesterId == me.AgencyId && r.AgencyId != me.AgencyId && r.IssuedAt != null);

    public static IQueryable<Report> Own(this ReportingDbContext db, CurrentUser me) => db.Reports().Where(r => r.AgencyId == me.AgencyId);
}
