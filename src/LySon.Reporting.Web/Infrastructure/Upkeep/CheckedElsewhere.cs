using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>
/// A check that another process ran, the command or another node, found something: this node looks itself whether its SQLite file can still
/// be read, and is ready no more if not.
/// </summary>
internal sealed class CheckedElsewhere(ReportingDbContext db, ReportingConnections connections, DatabaseWatch watch) : IDueWork
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (connections.IsPostgreSql) return;
        var last = await db.UpkeepRuns().AsNoTracking().Where(r => r.Kind == UpkeepKinds.Check && r.EndedAt != null)
            .OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellation);
        if (last is { Outcome: UpkeepOutcome.Failed } && (watch.LookedAt is not { } looked || looked <= last.EndedAt))
            await Task.Run(() => watch.LookAsync(cancellation), cancellation);
    }
}
