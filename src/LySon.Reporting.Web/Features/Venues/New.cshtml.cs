using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Venues;

[Authorize(Policies.EditAgency)]
public sealed class NewModel(ReportingDbContext db, VenueSaving saving, CurrentUser me, TimeProvider time) : PageModel
{
    [BindProperty]
    public VenueInput Input { get; set; } = new();

    /// <summary>The other button: go on with the next venue of the same group.</summary>
    [BindProperty]
    public bool Again { get; set; }

    public Task<VenueForm> FormAsync() => VenueForm.LoadAsync(db, me.AgencyId, Input, saving, VenueAddresses.All);

    public void OnGet(int? group) => Input = new VenueInput { GroupId = group, OpenedOn = time.Today() };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var venue = Input.ToNew(me.AgencyId);
        if (!await saving.TrySaveAsync(venue, Input, ModelState)) return Page();
        return new Confirmation($"Đã thêm địa điểm {venue.Name}.")
            .LeadTo(this, Again ? $"{VenueAddresses.New}?group={venue.GroupId}" : VenueAddresses.Show(venue.Id));
    }
}
