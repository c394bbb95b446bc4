using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>The rows alone, as the page fetches them each minute; nobody is at work because of it, so it keeps no session awake.</summary>
[SessionCheck.FetchedByItself]
public sealed class LiveModel : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        Partial("_Rows", await HttpContext.RequestServices.GetRequiredService<StatusReader>().ReadAsync(cancellation));
}
