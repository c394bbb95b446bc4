using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>The sums of counts and venues change in the transaction of what they sum.</summary>
internal sealed class TotalsHook : SaveHook
{
    internal override Func<CancellationToken, Task>? Follow(ReportingDbContext db) =>
        PendingTotals.Of(db.ChangeTracker) is { IsEmpty: false } pending ? cancellation => pending.WriteAsync(db, cancellation) : null;
}
