using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Requests.Board;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The reports of a round as a ZIP: opened by a link all of them, by the board's form those chosen.</summary>
[TakesLong]
public sealed class ZipModel(ReportingDbContext db, CurrentUser me, RoundFiles files) : PageModel
{
    public Task<IActionResult> OnGetAsync(int id) => ZipAsync(id, null);

    /// <param name="chosen">"12.5", a report and the version that was seen.</param>
    public Task<IActionResult> OnPostAsync(int id, [FromForm] List<string> chosen) =>
        ZipAsync(id, [.. chosen.Select(c => BoardKey.Parse(c)?.ReportId ?? 0)]);

    private async Task<IActionResult> ZipAsync(int id, List<int>? chosen)
    {
        if (await db.Asked(me).AsNoTracking().SingleOrDefaultAsync(q => q.Id == id) is not { } letter) return NotFound();
        if (chosen is not { Count: 0 } && await files.ZipAsync(letter, chosen, HttpContext.RequestAborted) is { } zip) return zip;
        return new Confirmation(chosen is null ? BoardErrors.NothingSent : BoardErrors.NothingChosen)
            .LeadTo(this, RequestAddresses.Show(id));
    }
}
