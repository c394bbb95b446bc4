using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>Whose requests a person sees: those that the own agency sent, and those that ask it.</summary>
internal static class RequestAccess
{
    public static IQueryable<ReportRequest> Seen(this ReportingDbContext db, CurrentUser me) =>
        db.Requests.Where(q => q.RequesterId == me.AgencyId || q.Addressees.Any(a => a.AgencyId == me.AgencyId));
}
