using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Indicators;

[Authorize(Policies.EditAgency)]
public sealed class NewModel(ReportingDbContext db, AdoptionSaving saving, ApplicationNames names, CurrentUser me, TimeProvider time)
    : PageModel
{
    [BindProperty]
    public AdoptionInput Input { get; set; } = new();

    public async Task<AdoptionForm> FormAsync() => new(Input, saving, await names.OfAsync(me.AgencyId));

    /// <summary>The application and the number of smartphones are mostly those of the last figure.</summary>
    public async Task OnGetAsync(int? application)
    {
        var last = await db.Adoptions().AsNoTracking().Include(a => a.Application)
            .Where(a => a.AgencyId == me.AgencyId && (application == null || a.ApplicationId == application))
            .OrderByDescending(a => a.AsOf).ThenByDescending(a => a.Id).FirstOrDefaultAsync();
        Input = new() { Application = last?.Application!.Name, AsOf = time.Today(), Smartphones = last?.Smartphones };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var figure = Input.ToNew(me.AgencyId);
        if (!await saving.TrySaveAsync(figure, Input, ModelState)) return Page();
        return new Confirmation($"Đã thêm số liệu {Input.Application} chốt ngày {figure.AsOf.OnScreen()}.")
            .LeadTo(this, AdoptionAddresses.All);
    }
}
