using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>Throws receipts away that no phone asks about any more.</summary>
public sealed class OldReceipts(ReportingDbContext db, TimeProvider time) : IDueWork
{
    public Task RunAsync(CancellationToken cancellation)
    {
        var oldest = ScanCommit.MinuteOf(time.GetUtcNow() - ScanReceipt.Lifetime);
        return db.ScanReceipts.Where(r => r.Minute < oldest).ExecuteDeleteAsync(cancellation);
    }
}
