using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans;

/// <summary>Throws receipts away that no phone asks about any more, few at a time: on SQLite nobody is counted meanwhile.</summary>
public sealed class OldReceipts(ReportingDbContext db, TimeProvider time) : IDueWork
{
    private const int ChunkRows = 5_000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var oldest = ScanCommit.MinuteOf(time.GetUtcNow() - ScanReceipt.Lifetime);
        var first = db.ScanReceipts().OrderBy(r => r.Id).Take(ChunkRows);
        int gone;
        do gone = await first.Where(r => r.Minute < oldest).ExecuteDeleteAsync(cancellation);
        while (gone == ChunkRows);
    }
}
