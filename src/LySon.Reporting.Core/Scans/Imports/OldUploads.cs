using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Imports;

/// <summary>Gives up files that nobody confirmed, and their bytes.</summary>
public sealed class OldUploads(ReportingDbContext db, TimeProvider time) : IDueWork
{
    /// <summary>How long an uploaded file waits to be confirmed.</summary>
    public const int WaitDays = 7;

    public Task RunAsync(CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-WaitDays);
        return db.ScanImports().Where(i => i.State == ImportState.Uploaded && i.CreatedAt < oldest)
            .ExecuteUpdateAsync(
                set => set.SetProperty(i => i.State, ImportState.Cancelled).SetProperty(i => i.Content, (byte[]?)null), cancellation);
    }
}
