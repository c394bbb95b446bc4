using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Venues.Groups;

[Authorize(Policies.EditAgency)]
public sealed class NewModel(GroupSaving saving, CurrentUser me) : PageModel
{
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var group = new VenueGroup { AgencyId = me.AgencyId, Name = "", ShortName = "" };
        Input.ApplyTo(group);
        if (!await saving.TrySaveAsync(group, Input, ModelState)) return Page();
        return new Confirmation($"Đã thêm đối tượng {group.ShortName}.").LeadTo(this, VenueAddresses.Groups);
    }
}
