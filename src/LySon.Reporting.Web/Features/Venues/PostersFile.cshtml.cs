using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>
/// The posters of a selection, of what the list's filter shows, or of all venues, as one PDF or as a ZIP with a file each.
/// </summary>
[Authorize(Policies.ReadAgency)]
[TakesLong]
public sealed class PostersFileModel(ReportingDbContext db, VenuePosters posters, CurrentUser me, TimeProvider time) : PageModel
{
    private const string Name = "dia-diem-qr";

    [BindProperty(SupportsGet = true)]
    public VenueFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "id")] int[] ids, string kind, string? form)
    {
        if (kind is not ("pdf" or "zip")) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        var open = PostersModel.Open(db, me.AgencyId, Filter, time.Today());
        if (ids.Length > 0) open = open.Where(v => ids.Contains(v.Id));
        var found = await posters.OfAsync(open.Flat(Filter, sort: null), HttpContext.RequestAborted);
        var (printed, name) = (VenuePosters.FormOf(form), found.Count == 1 ? found[0].Name : Name);
        if (found.Count is > 0 and <= VenuePosters.Max)
            return kind == "zip" ? new PosterZip(found, printed, name, time.GetUtcNow().UtcDateTime) : new PosterFile(found, printed, name);
        return new Confirmation(found.Count == 0 ? "Không có địa điểm nào đang hoạt động để in." : VenuePosters.TooMany)
            .LeadTo(this, VenueAddresses.Posters);
    }
}
