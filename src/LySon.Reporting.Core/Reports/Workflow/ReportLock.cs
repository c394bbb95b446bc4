using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>
/// Holds a report open for one edit: its row is written first, only while it is still edited, so that nothing can be submitted or approved
/// between the look at the state and the write.
/// </summary>
public sealed class ReportLock(ReportingDbContext db, TimeProvider time)
{
    /// <summary>
    /// The transaction in which to edit and which the caller commits; null when the report is not the agency's or not edited any more.
    /// </summary>
    public async Task<IDbContextTransaction?> TakeAsync(int reportId, int agencyId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // A deleted draft is held too, to be restored.
        var held = await db.Reports().IgnoreQueryFilters().Where(r => r.Id == reportId && r.AgencyId == agencyId).Where(Report.Editable)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.EditedAt, now), cancellation);
        if (held == 1) return transaction;
        await transaction.DisposeAsync();
        return null;
    }
}
