using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>How a registration stands, and its poster: for whoever holds the private link.</summary>
[AllowAnonymous, SecretPath]
public sealed class SentModel(ReportingDbContext db, PublicAddress portal, TimeProvider time) : PageModel
{
    internal VenueRegistration Sent { get; private set; } = null!;
    internal string Agency { get; private set; } = "";
    internal string Link { get; private set; } = "";
    internal string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await OwnRegistration.FindAsync(db, key, HttpContext.RequestAborted) is not { } found) return NotFound();
        (Sent, Agency, Key) = (found, found.Agency!.NameOn(time.Today()).ShortName, key);
        Link = portal.Find(Request.Path)?.ToString() ?? Request.Path;
        return Page();
    }
}
