using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

[Authorize(Policies.EditAgency)]
public sealed class EditModel(ReportingDbContext db, VenueSaving saving, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public VenueInput Input { get; set; } = new();

    internal string Title { get; private set; } = "";

    /// <summary>Why it was not deleted, or null.</summary>
    internal string? Refusal { get; private set; }

    public Task<VenueForm> FormAsync() => VenueForm.LoadAsync(db, me.AgencyId, Input, saving, VenueAddresses.Show(Id));

    public Task<IReadOnlyList<HistoryItem>> HistoryAsync() => RowHistory.OfAsync<Venue>(db, "địa điểm", Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync(db.Venues()) is not { } venue) return NotFound();
        Input = VenueInput.From(venue);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A row that somebody deleted meanwhile is shown as a conflict, so that nothing typed is lost.
        if (await FindAsync(db.Venues().IgnoreQueryFilters()) is not { } venue) return NotFound();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(venue);
        if (!await saving.TrySaveAsync(venue, Input, ModelState)) return Page();
        return new Confirmation($"Đã lưu địa điểm {venue.Name}.").LeadTo(this, VenueAddresses.Show(Id));
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync(db.Venues()) is not { } venue) return NotFound();
        if (await VenueScans.OfAsync(db, Id) is { } scans)
        {
            Refusal = VenueErrors.HasCounts(venue.Name, scans.Days);
            return Page();
        }
        venue.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã xóa địa điểm {venue.Name}.", VenueAddresses.Edit(Id) + "?handler=restore")
            .LeadTo(this, VenueAddresses.All);
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (await FindAsync(db.Venues().IgnoreQueryFilters()) is not { } venue) return NotFound();
        venue.DeletedAt = null;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã khôi phục địa điểm {venue.Name}.").LeadTo(this, VenueAddresses.Show(Id));
    }

    private async Task<Venue?> FindAsync(IQueryable<Venue> venues)
    {
        var venue = await venues.SingleOrDefaultAsync(v => v.Id == Id && v.AgencyId == me.AgencyId);
        Title = venue?.Name ?? "";
        return venue;
    }
}
