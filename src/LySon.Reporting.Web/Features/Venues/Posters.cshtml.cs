using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues;

/// <summary>What to print, and for which of the venues that the list showed.</summary>
[Authorize(Policies.ReadAgency)]
[TakesLong]
public sealed class PostersModel(ReportingDbContext db, CurrentUser me, TimeProvider time) : PageModel
{
    /// <summary>Rows with a box to tick.</summary>
    private const int ShownMax = 100;

    [BindProperty(SupportsGet = true)]
    public VenueFilter Filter { get; set; } = new();

    internal IReadOnlyList<Venue> Rows { get; private set; } = [];
    internal int Total { get; private set; }
    internal string? Group { get; private set; }

    public async Task OnGetAsync()
    {
        var open = Open(db, me.AgencyId, Filter, time.Today());
        Total = await open.CountAsync();
        Rows = await open.AsNoTracking().Flat(Filter, sort: null).Take(ShownMax).ToListAsync();
        if (Filter.GroupId is { } group) Group = await db.VenueGroups().Where(g => g.Id == group).Select(g => g.ShortName)
            .SingleOrDefaultAsync();
    }

    /// <summary>Venues that people can scan today.</summary>
    internal static IQueryable<Venue> Open(ReportingDbContext db, int agencyId, VenueFilter filter, DateOnly today) =>
        filter.Narrow(db.Venues().Where(v => v.AgencyId == agencyId && (v.ClosedOn == null || v.ClosedOn > today)), today);
}
