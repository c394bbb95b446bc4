using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Directives;

/// <summary>
/// How many directives an agency has, counted once a request: the list and the navigation beside it both say it, and counting walks an
/// index.
/// </summary>
public sealed class DirectiveCount(ReportingDbContext db)
{
    private readonly Dictionary<int, int> known = [];

    public async Task<int> OfAsync(int agencyId, CancellationToken cancellation = default)
    {
        if (!known.TryGetValue(agencyId, out var count))
            known[agencyId] = count = await db.Directives().CountAsync(d => d.AgencyId == agencyId, cancellation);
        return count;
    }
}
