using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration;

/// <summary>The choices of the forms of accounts and agencies.</summary>
internal static class AgencyChoices
{
    public static IEnumerable<SelectListItem> OfRoles() => Roles.All.Select(r => new SelectListItem(Roles.Title(r), r));

    /// <summary>The kinds that there are today.</summary>
    /// <param name="current">Of the agency that is edited; it stays although it may have ended.</param>
    public static async Task<IReadOnlyList<SelectListItem>> OfKindsAsync(ReportingDbContext db, DateOnly today, int? current = null)
    {
        var kinds = await db.AgencyKinds().AsNoTracking().OrderBy(k => k.Level).ThenBy(k => k.Position).ThenBy(k => k.Id).ToListAsync();
        return [.. kinds.Where(k => k.Id == current || k.IsValidOn(today))
            .Select(k => new SelectListItem(k.Name, k.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public static async Task<IReadOnlyList<SelectListItem>> OfAgenciesAsync(ReportingDbContext db, DateOnly today)
    {
        var agencies = await db.Agencies().AsNoTracking().Include(a => a.Names).OrderBy(a => a.Position).ToListAsync();
        return [.. agencies.Select(a => new SelectListItem(a.NameOn(today).ShortName, a.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
