using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>The choices of the account form.</summary>
internal static class AgencyChoices
{
    public static IEnumerable<SelectListItem> OfRoles() => Roles.All.Select(r => new SelectListItem(Roles.Title(r), r));

    public static async Task<IReadOnlyList<SelectListItem>> OfAgenciesAsync(ReportingDbContext db, DateOnly today)
    {
        var agencies = await db.Agencies().AsNoTracking().Include(a => a.Names).OrderBy(a => a.Position).ToListAsync();
        return [.. agencies.Select(a => new SelectListItem(a.NameOn(today).ShortName, a.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
