using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Directives;

[Authorize(Policies.EditAgency)]
public sealed class NewModel(DirectiveSaving saving, IssuerNames issuers, CurrentUser me) : PageModel
{
    [BindProperty]
    public DirectiveInput Input { get; set; } = new();

    internal async Task<DirectiveForm> FormAsync() => new(
        Input, saving, await issuers.AllAsync(me.AgencyId), DirectiveAddresses.All, MayDelete: false);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var directive = Input.ToNew(me.AgencyId);
        if (!await saving.TrySaveAsync(directive, Input, ModelState)) return Page();
        return new Confirmation($"Đã thêm văn bản {directive.NumberAndSymbol}.").LeadTo(this, DirectiveAddresses.All);
    }
}
