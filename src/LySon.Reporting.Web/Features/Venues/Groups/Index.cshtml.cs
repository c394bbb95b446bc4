using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Venues.Groups;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    internal List<VenueGroup> Common { get; private set; } = [];
    internal List<VenueGroup> Own { get; private set; } = [];

    /// <summary>How many venues the agency counts under each group.</summary>
    internal Dictionary<int, int> Venues { get; private set; } = [];

    public bool MayEdit => me.MayEdit;

    public async Task OnGetAsync()
    {
        var groups = await db.GroupsOf(me.AgencyId).AsNoTracking().ToListAsync();
        Common = [.. groups.Where(g => g.AgencyId is null)];
        Own = [.. groups.Where(g => g.AgencyId is not null)];
        Venues = await db.Venues().Where(v => v.AgencyId == me.AgencyId).GroupBy(v => v.GroupId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
