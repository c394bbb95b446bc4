using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

[Authorize(Policies.EditAgency)]
public sealed class CloseModel(ReportingDbContext db, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty, Display(Name = "Đóng từ ngày"), Required(ErrorMessage = VenueErrors.ClosedMissing)]
    public DateOnly? ClosedOn { get; set; }

    internal Venue Venue { get; private set; } = null!;
    internal VenueScans? Scans { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Venue.ClosedOn is not null) return Back(VenueErrors.AlreadyClosed);
        ClosedOn = Scans?.Last >= time.Today() ? Scans.Last.AddDays(1) : time.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Venue.ClosedOn is not null) return Back(VenueErrors.AlreadyClosed);
        if (ClosedOn is { } day && Period.ClosingRefusal(Venue.OpenedOn, day) is { } refusal) ModelState
            .AddModelError(nameof(ClosedOn), refusal);
        if (!ModelState.IsValid) return Page();
        Venue.ClosedOn = ClosedOn;
        return await SaveAsync(new($"Đã đóng địa điểm {Venue.Name} từ ngày {ClosedOn!.Value.OnScreen()}.",
            VenueAddresses.Close(Id) + "?handler=reopen"));
    }

    public async Task<IActionResult> OnPostReopenAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Venue.ClosedOn is null) return Back(VenueErrors.AlreadyOpen);
        Venue.ClosedOn = null;
        return await SaveAsync(new($"Đã mở lại địa điểm {Venue.Name}."));
    }

    private VenuePeriod Period => new(time.Today(), Scans?.First, Scans?.Last);

    private async Task<bool> FindAsync()
    {
        if (await db.Venues().SingleOrDefaultAsync(v => v.Id == Id && v.AgencyId == me.AgencyId) is not { } venue) return false;
        Venue = venue;
        Scans = await VenueScans.OfAsync(db, Id);
        return true;
    }

    private async Task<IActionResult> SaveAsync(Confirmation done)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Back(VenueErrors.Changed);
        }
        return done.LeadTo(this, VenueAddresses.Show(Id));
    }

    private LocalRedirectResult Back(string sentence) => new Confirmation(sentence).LeadTo(this, VenueAddresses.Show(Id));
}
