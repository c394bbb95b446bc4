using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Statistics;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>
/// Scans over a chosen span: of the own agency, its groups and venues; those who ask others for reports see the agencies that report to
/// theirs.
/// </summary>
[Authorize(StatisticsSetup.SeeStatistics)]
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, StatisticsReader reader, CurrentUser me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public StatisticsFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal StatisticsView View { get; private set; } = null!;
    internal IReadOnlyList<(int Id, string Name)> Agencies { get; private set; } = [];
    internal IReadOnlyList<VenueGroup> Groups { get; private set; } = [];
    internal Venue? Venue { get; private set; }
    internal bool SeesOthers => me.Is(Roles.Province);
    internal DateOnly Today { get; } = time.Today();

    internal string? Agency => Agencies.FirstOrDefault(a => a.Id == Filter.AgencyId).Name;
    internal string? Group => Groups.FirstOrDefault(g => g.Id == Filter.GroupId)?.ShortName;

    public async Task<IActionResult> OnGetAsync()
    {
        if (SeesOthers)
        {
            var names = await db.AgencyNames().OnDayAsync(Today);
            Agencies = [.. (await db.ReportingTo(me.AgencyId).Where(a => a.UsesVenues).OrderBy(a => a.Position).Select(a => a.Id)
                .ToListAsync()).Select(id => (id, names[id].ShortName))];
        }
        if (Filter.Scope(me, SeesOthers ? [.. Agencies.Select(a => a.Id)] : null) is not { } scope) return NotFound();
        if (scope.VenueId is { } id)
        {
            Venue = await db.Venues().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id
                && (scope.Among == null ? v.AgencyId == scope.AgencyId : scope.Among.Contains(v.AgencyId)));
            if (Venue is null) return NotFound();
        }
        Groups = scope.AgencyId is { } agency
            ? await db.GroupsOf(agency).AsNoTracking().ToListAsync()
            : await db.VenueGroups().AsNoTracking().Where(g => g.AgencyId == null).OrderBy(g => g.Position).ToListAsync();
        View = await reader.LoadAsync(scope, Filter, Listing, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>A table's file, about the same as the page.</summary>
    internal string FileUrl(StatisticsTable table, string format) => StatisticsAddresses.File(table.Key, format) + Request.QueryString;

    /// <summary>The last days until today, as the address says them.</summary>
    internal (string From, string To) Last(int days) => (Today.AddDays(1 - days).OnScreen(), Today.OnScreen());

    internal bool Shows(StatisticsSpan span) => View.Span == span;
}
