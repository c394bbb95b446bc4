using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Indicators;

[Authorize(Policies.EditAgency)]
public sealed class EditModel(ReportingDbContext db, AdoptionSaving saving, ApplicationNames names, CurrentUser me, TimeProvider time)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public AdoptionInput Input { get; set; } = new();

    public async Task<AdoptionForm> FormAsync() => new(Input, saving, await names.OfAsync(me.AgencyId));

    public Task<IReadOnlyList<HistoryItem>> HistoryAsync() => RowHistory.OfAsync<Adoption>(db, "số liệu", Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync(db.Adoptions()) is not { } figure) return NotFound();
        Input = AdoptionInput.From(figure);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A figure that somebody deleted meanwhile is shown as a conflict, so that nothing typed is lost.
        if (await FindAsync(db.Adoptions().IgnoreQueryFilters()) is not { } figure) return NotFound();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(figure);
        if (!await saving.TrySaveAsync(figure, Input, ModelState)) return Page();
        return Back($"Đã lưu số liệu {Input.Application} chốt ngày {figure.AsOf.OnScreen()}.");
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync(db.Adoptions()) is not { } figure) return NotFound();
        figure.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return Back($"Đã xóa số liệu {figure.Application!.Name} chốt ngày {figure.AsOf.OnScreen()}.",
            AdoptionAddresses.Edit(Id) + "?handler=restore");
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (await FindAsync(db.Adoptions().IgnoreQueryFilters()) is not { } figure) return NotFound();
        var words = $"{figure.Application!.Name} chốt ngày {figure.AsOf.OnScreen()}";
        if (await db.Adoptions().AnyAsync(a => a.AgencyId == me.AgencyId && a.ApplicationId == figure.ApplicationId && a.AsOf == figure.AsOf
            && a.Id != Id))
            return Back(AdoptionErrors.AlreadyThere(figure.Application.Name, figure.AsOf));
        figure.DeletedAt = null;
        await db.SaveChangesAsync();
        return Back($"Đã khôi phục số liệu {words}.");
    }

    private Task<Adoption?> FindAsync(IQueryable<Adoption> figures) =>
        figures.Include(a => a.Application).SingleOrDefaultAsync(a => a.Id == Id && a.AgencyId == me.AgencyId);

    private LocalRedirectResult Back(string sentence, string? undoUrl = null) =>
        new Confirmation(sentence, undoUrl).LeadTo(this, AdoptionAddresses.All);
}
