using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>The poster of an accepted registration, by its private link.</summary>
[AllowAnonymous, SecretPath]
public sealed class PosterModel(ReportingDbContext db, VenuePosters posters) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, string? form)
    {
        if (await OwnRegistration.FindAsync(db, key, HttpContext.RequestAborted)
            is not { State: RegistrationState.Accepted, Venue: { ClosedOn: null } venue }) return NotFound();
        var found = await posters.OfAsync(db.Venues().Where(v => v.Id == venue.Id), HttpContext.RequestAborted);
        return found.Count == 0 ? NotFound() : new PosterFile(found, VenuePosters.FormOf(form), venue.Name);
    }
}
