using System.Text;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Documents.Svg;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>The symbol alone, for signs that the venue lays out itself.</summary>
[Authorize(Policies.ReadAgency)]
public sealed class QrPictureModel(ReportingDbContext db, VenuePosters posters, CurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, string kind, bool download)
    {
        var code = await db.VenueCodes().Where(c => c.VenueId == id && c.Venue!.AgencyId == me.AgencyId && c.ReplacedAt == null)
            .Select(c => c.Code)
            .SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (code is null || kind is not ("png" or "svg")) return NotFound();
        var link = posters.LinkOf(code);
        var name = download ? $"Ma-QR-{code}.{kind}" : null;
        return kind == "png"
            ? File(QrImage.Png(link), "image/png", name)
            : File(Encoding.UTF8.GetBytes(QrImage.Svg(link)), "image/svg+xml", name);
    }
}
