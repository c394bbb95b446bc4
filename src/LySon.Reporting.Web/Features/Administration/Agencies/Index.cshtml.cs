using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

public sealed class IndexModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];
    internal IReadOnlyDictionary<int, int> Accounts { get; private set; } = new Dictionary<int, int>();
    internal DateOnly Today => time.Today();

    public async Task OnGetAsync()
    {
        Agencies = await db.Agencies().AsNoTracking().Include(a => a.Names).OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
        Accounts = await db.Users().Where(u => u.AgencyId != null).GroupBy(u => u.AgencyId!.Value).ToDictionaryAsync(g => g.Key, g => g.Count());
    }
}
