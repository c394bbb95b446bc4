using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

public sealed class NewModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    [BindProperty]
    public AgencyInput Input { get; set; } = new();

    [BindProperty]
    public AgencyNameInput First { get; set; } = new();

    public Task<IReadOnlyList<SelectListItem>> ParentsAsync() => AgencyChoices.OfAgenciesAsync(db, time.Today());

    public Task<IReadOnlyList<SelectListItem>> KindsAsync() => AgencyChoices.OfKindsAsync(db, time.Today());

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.KindId is { } kind && !await db.AgencyKinds().AnyAsync(k => k.Id == kind)) ModelState
            .AddModelError("Input.KindId", AdministrationErrors.KindMissing);
        if (await db.Agencies().AnyAsync(a => a.Code == Input.Code)) ModelState
            .AddModelError("Input.Code", AdministrationErrors.CodeTaken);
        if (!ModelState.IsValid) return Page();
        db.Agencies().Add(new Agency
        {
            Code = Input.Code!,
            KindId = Input.KindId!.Value,
            ParentId = Input.ParentId,
            MayRequest = Input.MayRequest,
            Position = await db.Agencies().MaxAsync(a => (int?)a.Position) + 1 ?? 0,
            Names = [First.ToNew()],
        });
        await db.SaveChangesAsync();
        return new Confirmation($"Đã thêm {First.ShortName}.").LeadTo(this, AdministrationAddresses.Agencies);
    }
}
