using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Setups;

/// <summary>Gives up workbooks that nobody carried out, and slips that nobody took.</summary>
public sealed class OldSetups(ReportingDbContext db, TimeProvider time) : IDueWork
{
    /// <summary>How long an uploaded workbook waits.</summary>
    public const int WaitDays = 7;

    /// <summary>How long the slips can be taken.</summary>
    public const int SlipHours = 24;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (oldest, taken) = (now.AddDays(-WaitDays), now.AddHours(-SlipHours));
        await db.SetupRuns().Where(r => r.State == SetupState.Uploaded && r.CreatedAt < oldest)
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, SetupState.Dropped).SetProperty(r => r.Content, (byte[]?)null), cancellation);
        await db.SetupRuns().Where(r => r.Slips != null && r.DoneAt < taken)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Slips, (byte[]?)null), cancellation);
    }
}
