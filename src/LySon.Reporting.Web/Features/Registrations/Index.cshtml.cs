using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Registrations;

/// <summary>The owner of a shop asks for a code, without an account.</summary>
[AllowAnonymous, Findable]
[EnableRateLimiting(RegistrationsSetup.RateLimit)]
public sealed class IndexModel(ReportingDbContext db, RegistrationQueue queue, TimeProvider time) : PageModel
{
    [BindProperty]
    public RegistrationInput Input { get; set; } = new();

    internal IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    internal IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public Task OnGetAsync(int? agency)
    {
        Input.AgencyId = agency;
        return LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await CheckAsync();
        if (ModelState.IsValid)
        {
            var key = VenueRegistration.NewKey();
            if (await queue.SendAsync(Input.ToNew(key, time.GetUtcNow().UtcDateTime), HttpContext.RequestAborted) is not { } refusal)
                return LocalRedirect(RegistrationAddresses.Sent(key));
            ModelState.AddModelError("", refusal);
        }
        await LoadAsync();
        return Page();
    }

    private async Task CheckAsync()
    {
        if (!string.IsNullOrEmpty(Input.Website)) ModelState.AddModelError("", RegistrationErrors.FilledByProgram);
        if (!Input.Agreed) ModelState.AddModelError("Input.Agreed", RegistrationErrors.ConsentMissing);
        if (Input.AgencyId is not { } agency) return;
        if (!await queue.Agencies.AnyAsync(a => a.Id == agency)) ModelState
            .AddModelError("Input.AgencyId", RegistrationErrors.AgencyUnknown);
        else if (Input.GroupId is { } group && !await db.GroupsOf(agency).AnyAsync(g => g.Id == group))
            ModelState.AddModelError("Input.GroupId", RegistrationErrors.GroupUnknown);
    }

    private async Task LoadAsync()
    {
        var agencies = await queue.Agencies.AsNoTracking().Include(a => a.Names).OrderBy(a => a.Position).ToListAsync();
        var names = agencies.ToDictionary(a => a.Id, a => a.NameOn(time.Today()).ShortName);
        Agencies = [.. agencies.Select(a => new SelectListItem(names[a.Id], Text(a.Id)))];
        var groups = await db.VenueGroups().AsNoTracking()
            .Where(g => g.EndedOn == null && (g.AgencyId == null || names.Keys.Contains(g.AgencyId.Value)))
            .OrderBy(g => g.AgencyId != null).ThenBy(g => g.AgencyId).ThenBy(g => g.Position).ThenBy(g => g.Id).ToListAsync();
        // An agency's own groups stand under its name, because which agency it is may be chosen after the page was made.
        var own = groups.Where(g => g.AgencyId is not null).Select(g => g.AgencyId!.Value).Distinct()
            .ToDictionary(id => id, id => new SelectListGroup { Name = $"Riêng của {names[id]}" });
        Groups = [.. groups.Select(g => new SelectListItem(g.ShortName, Text(g.Id)) { Group = g.AgencyId is { } id ? own[id] : null })];
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
