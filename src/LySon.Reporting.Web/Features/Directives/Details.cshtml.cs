using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

public sealed class DetailsModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    internal Directive Directive { get; private set; } = null!;
    internal DirectiveBackground Background { get; private set; } = DirectiveBackground.Empty;

    public bool MayEdit => me.MayEdit;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var directive = await db.Directives().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.AgencyId == me.AgencyId);
        if (directive is null) return NotFound();
        Directive = directive;
        Background = await DirectiveBackground.LoadAsync(db, id);
        return Page();
    }
}
