using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>Whether the portal, or an office in it, has begun at all.</summary>
internal static class FirstSteps
{
    /// <summary>There is a request or a report: whoever set the portal up has nothing more to be led to.</summary>
    public static Task<bool> AreOverAsync(ReportingDbContext db) => db.Requests().AnyAsync();

    /// <summary>The office was asked for nothing, asked for nothing and wrote nothing.</summary>
    public static async Task<bool> IsEmptyAsync(ReportingDbContext db, int agencyId) =>
        !await db.Reports().AnyAsync(r => r.AgencyId == agencyId) && !await db.Directives().AnyAsync(d => d.AgencyId == agencyId)
        && !await db.Requests().AnyAsync(r => r.RequesterId == agencyId || r.Addressees.Any(a => a.AgencyId == agencyId));
}
