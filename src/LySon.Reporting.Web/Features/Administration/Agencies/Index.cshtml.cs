using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

public sealed class IndexModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];
    public int Total { get; private set; }
    internal IReadOnlyDictionary<int, int> Accounts { get; private set; } = new Dictionary<int, int>();
    internal DateOnly Today => time.Today();

    public async Task OnGetAsync()
    {
        Total = await db.Agencies().CountAsync();
        Agencies = await db.Agencies().AsNoTracking().Include(a => a.Names).Include(a => a.Kind).OrderBy(a => a.Position).ThenBy(a => a.Id)
            .Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
        var shown = Agencies.Select(a => a.Id).ToList();
        Accounts = await db.Users().Where(u => shown.Contains(u.AgencyId!.Value)).GroupBy(u => u.AgencyId!.Value)
            .ToDictionaryAsync(g => g.Key, g => g.Count());
    }
}
