using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

[Authorize(Policies.EditAgency)]
public sealed class EditModel(ReportingDbContext db, DirectiveSaving saving, IssuerNames issuers, CurrentUser me, TimeProvider time)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public DirectiveInput Input { get; set; } = new();

    internal string Title { get; private set; } = "";
    internal DirectiveBackground Background { get; private set; } = DirectiveBackground.Empty;

    internal async Task<DirectiveForm> FormAsync() =>
        new(Input, saving, await issuers.AllAsync(me.AgencyId), DirectiveAddresses.Show(Id), MayDelete: true);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } directive) return NotFound();
        Input = DirectiveInput.From(directive);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } directive) return NotFound();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(directive);
        if (!await saving.TrySaveAsync(directive, Input, ModelState)) return Page();
        return new Confirmation($"Đã lưu văn bản {directive.NumberAndSymbol}.").LeadTo(this, DirectiveAddresses.All);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync() is not { } directive) return NotFound();
        directive.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã xóa văn bản {directive.NumberAndSymbol}.", DirectiveAddresses.Edit(Id) + "?handler=restore")
            .LeadTo(this, DirectiveAddresses.All);
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        var directive = await db.Directives().IgnoreQueryFilters().SingleOrDefaultAsync(d => d.Id == Id && d.AgencyId == me.AgencyId);
        if (directive is null) return NotFound();
        directive.DeletedAt = null;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã khôi phục văn bản {directive.NumberAndSymbol}.").LeadTo(this, DirectiveAddresses.All);
    }

    private async Task<Directive?> FindAsync()
    {
        var directive = await db.Directives().SingleOrDefaultAsync(d => d.Id == Id && d.AgencyId == me.AgencyId);
        if (directive is null) return null;
        Title = directive.NumberAndSymbol;
        Background = await DirectiveBackground.LoadAsync(db, Id);
        return directive;
    }
}
