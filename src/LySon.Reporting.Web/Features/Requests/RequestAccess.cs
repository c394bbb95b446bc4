using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>Whose rounds a person sees: those of the own agency, drafts included, and those that were sent to it.</summary>
internal static class RequestAccess
{
    public static IQueryable<ReportRequest> Seen(this ReportingDbContext db, CurrentUser me) =>
        db.Rounds().Where(q => q.RequesterId == me.AgencyId || (q.SentAt != null && q.Addressees.Any(a => a.AgencyId == me.AgencyId)));

    /// <summary>Those that the own agency asks or is about to ask.</summary>
    public static IQueryable<ReportRequest> Own(this ReportingDbContext db, CurrentUser me) =>
        db.Rounds().Where(q => q.RequesterId == me.AgencyId);
}
