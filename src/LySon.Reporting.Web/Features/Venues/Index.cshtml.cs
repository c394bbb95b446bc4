using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me, TimeProvider time, IEnumerable<ILinkSource> links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public VenueFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal VenuePage Found { get; private set; } = VenuePage.Empty;
    internal List<VenueGroup> Groups { get; private set; } = [];

    /// <summary>What other features put beside the list.</summary>
    internal List<PlacedLink> Links { get; } = [];

    public bool MayEdit => me.MayEdit;
    public DateOnly Today { get; } = time.Today();

    /// <summary>To print what the list shows.</summary>
    internal string PostersUrl => VenueAddresses.Posters + Request.QueryString;

    public async Task OnGetAsync()
    {
        Found = await VenuePage.LoadAsync(db, me.AgencyId, Filter, Listing, Today);
        foreach (var source in links.Where(l => l.Place == LinkPlace.VenueList)) Links
            .Add(await source.FindAsync(HttpContext.RequestAborted));
        Groups = await db.GroupsOf(me.AgencyId).AsNoTracking().ToListAsync();
    }

    /// <summary>The rows that the filter shows, all pages of them, as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync() =>
        File(await VenueSheet.CreateAsync(db, me.AgencyId, Filter, Listing.Sort, Today), VenueSheet.ContentType, VenueSheet.FileName);
}
