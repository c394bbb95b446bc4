using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.History;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.Posters;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

public sealed class DetailsModel(ReportingDbContext db, VenuePosters posters, CurrentUser me, TimeProvider time) : PageModel
{
    private const int DoubtsShown = 20;

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal Venue Venue { get; private set; } = null!;
    internal VenueScans? Scans { get; private set; }
    internal VenueCounts Counts { get; private set; } = VenueCounts.Empty;
    internal IReadOnlyList<DoubtfulDay> Doubts { get; private set; } = [];
    internal IReadOnlyList<HistoryItem> Past { get; private set; } = [];

    /// <summary>In force; null for the moment that a new venue may wait for its first.</summary>
    internal VenueCode? Code { get; private set; }
    internal Uri? CodeLink => posters.ShownLinkOf(Code!.Code);

    public bool MayEdit => me.MayEdit;
    public DateOnly Today { get; } = time.Today();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var venue = await db.Venues().AsNoTracking().Include(v => v.Group)
            .SingleOrDefaultAsync(v => v.Id == id && v.AgencyId == me.AgencyId);
        if (venue is null) return NotFound();
        Venue = venue;
        Code = await db.VenueCodes().AsNoTracking().SingleOrDefaultAsync(c => c.VenueId == id && c.ReplacedAt == null);
        Scans = await VenueScans.OfAsync(db, id);
        Counts = await VenueCounts.LoadAsync(db, id, Listing);
        Doubts = await ScanDoubts.DaysAsync(ScanDoubts.Open(db, me.AgencyId).Where(d => d.VenueId == id), DoubtsShown);
        Past = await RowHistory.OfAsync<Venue>(db, "địa điểm", id);
        return Page();
    }

    /// <summary>Days on which it should have reported, until today or its last day.</summary>
    internal int OpenDays =>
        Math.Max(0, (Venue.ClosedOn is { } day && day <= Today ? day : Today.AddDays(1)).DayNumber - Venue.OpenedOn.DayNumber);
}
