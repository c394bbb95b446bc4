using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>One venue's poster, tent or sheet of small codes.</summary>
[Authorize(Policies.ReadAgency)]
public sealed class PosterModel(ReportingDbContext db, VenuePosters posters, CurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, string? form)
    {
        var found = await posters.OfAsync(db.Venues().Where(v => v.Id == id && v.AgencyId == me.AgencyId), HttpContext.RequestAborted);
        return found.Count == 0 ? NotFound() : new PosterFile(found, VenuePosters.FormOf(form), found[0].Name);
    }
}
