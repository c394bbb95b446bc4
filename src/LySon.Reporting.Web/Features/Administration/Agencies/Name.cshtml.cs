using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>A name of an agency, new or edited.</summary>
public sealed class NameModel(ReportingDbContext db) : PageModel
{
    [FromRoute]
    public int AgencyId { get; set; }

    /// <summary>Null for a new name.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public AgencyNameInput Input { get; set; } = new();

    internal Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        // A new name differs from the one before in a word or two, so it starts from that.
        var names = db.AgencyNames().AsNoTracking().Where(n => n.AgencyId == AgencyId);
        var source = Id is null ? await names.OrderByDescending(n => n.ValidFrom).FirstOrDefaultAsync()
            : await names.SingleOrDefaultAsync(n => n.Id == Id);
        if (source is null) return NotFound();
        Input = AgencyNameInput.From(source);
        if (Id is null) Input.ValidFrom = null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var names = await db.AgencyNames().Where(n => n.AgencyId == AgencyId).ToListAsync();
        var name = Id is null ? AgencyNameInput.Blank(AgencyId) : names.SingleOrDefault(n => n.Id == Id);
        if (names.Count == 0 || name is null) return NotFound();
        if (names.Any(n => n.Id != Id && n.ValidFrom == Input.ValidFrom)) ModelState
            .AddModelError("Input.ValidFrom", AdministrationErrors.ValidFromTaken);
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(name);
        return await SaveAsync(name);
    }

    private async Task<IActionResult> SaveAsync(AgencyName name)
    {
        Conflict = await RowSaving.SaveAsync(db, name, Input.Version, ModelState, Request.Path);
        if (Conflict is not null) return Page();
        return new Confirmation($"Đã lưu tên {Input.ShortName}.").LeadTo(this, AdministrationAddresses.Agency(AgencyId));
    }
}
