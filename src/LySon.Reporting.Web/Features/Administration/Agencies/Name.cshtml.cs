using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared;
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
        var names = db.AgencyNames.AsNoTracking().Where(n => n.AgencyId == AgencyId);
        var source = Id is null ? await names.OrderByDescending(n => n.ValidFrom).FirstOrDefaultAsync() : await names.SingleOrDefaultAsync(n => n.Id == Id);
        if (source is null) return NotFound();
        Input = AgencyNameInput.From(source);
        if (Id is null) Input.ValidFrom = null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var names = await db.AgencyNames.Where(n => n.AgencyId == AgencyId).ToListAsync();
        var name = names.SingleOrDefault(n => n.Id == Id);
        if (names.Count == 0 || (Id is not null && name is null)) return NotFound();
        if (names.Any(n => n.Id != Id && n.ValidFrom == Input.ValidFrom)) ModelState.AddModelError("Input.ValidFrom", AdministrationErrors.ValidFromTaken);
        if (!ModelState.IsValid) return Page();
        return await SaveAsync(name);
    }

    private async Task<IActionResult> SaveAsync(AgencyName? name)
    {
        if (name is null) db.Add(Input.ToNew(AgencyId));
        else
        {
            Input.ApplyTo(name);
            db.Entry(name).Property(n => n.Version).OriginalValue = Input.Version;
        }
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.AgencyNames.AsNoTracking().SingleAsync(n => n.Id == Id);
            ModelState.Remove("Input.Version");
            Input.Version = theirs.Version;
            Conflict = await Conflicts.CompareAsync(db, theirs, name!, Request.Path);
            return Page();
        }
        new Confirmation($"Đã lưu tên {Input.ShortName}.").Put(TempData);
        return LocalRedirect($"/administration/agencies/{AgencyId}");
    }
}
