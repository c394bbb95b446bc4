using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>
/// Takes files over that were started, on whichever node is free: rows are kept in chunks, so that others see how far it is, and all count
/// in one transaction at the end. A worker that died is followed by another one after <see cref="Lease"/>.
/// </summary>
internal sealed class ImportWorker(ReportingDbContext db, ForeignFiles files, ImportSettlement settlement, TimeProvider time)
{
    private const int ChunkRows = 5_000;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await ClaimAsync(cancellation) is { } import) await TakeOverAsync(import, cancellation);
    }

    private async Task<ScanImport?> ClaimAsync(CancellationToken cancellation)
    {
        var now = Now();
        var free = db.ScanImports().Where(i => i.State == ImportState.Running && (i.StartedAt == null || i.StartedAt < now - Lease));
        foreach (var id in await free.OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellation))
        {
            if (await free.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.StartedAt, now), cancellation) == 1)
                return await db.ScanImports().AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
        }
        return null;
    }

    private async Task TakeOverAsync(ScanImport import, CancellationToken cancellation)
    {
        var claimed = import.StartedAt!.Value;
        // Once more: a venue may have been closed since the preview.
        var check = new RowCheck(await VenueDirectory.LoadAsync(db, import.AgencyId, cancellation), time.Today());
        var (_, error) = await CountSheet.ReadAsync(files.SheetAsync(import.Content!, ScanImport.RowsMax, cancellation), sheet =>
            check.Reader(sheet, import.Columns!));
        var counts = error is null ? check.Result : new(0, [], 1, [new(1, error)]);
        if (!counts.IsGood)
        {
            await RefuseAsync(import, claimed, counts, cancellation);
            return;
        }
        var done = 0;
        foreach (var chunk in counts.Counts.Chunk(ChunkRows))
        {
            await settlement.StageAsync(import.Id, chunk, cancellation);
            done += chunk.Length;
            var (before, renewed) = (claimed, Now());
            var held = await db.ScanImports().Where(i => i.Id == import.Id && i.State == ImportState.Running && i.StartedAt == before)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.StartedAt, renewed).SetProperty(i => i.RowsDone, done), cancellation);
            if (held == 0) return;
            claimed = renewed;
        }
        await settlement.FinishAsync(import, claimed, cancellation);
    }

    private async Task RefuseAsync(ScanImport import, DateTime claimed, CheckedCounts counts, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var moved = await db.ScanImports().Where(i => i.Id == import.Id && i.State == ImportState.Running && i.StartedAt == claimed)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Failed).SetProperty(i => i.FinishedAt, Now())
                .SetProperty(i => i.ErrorCount, counts.ErrorCount).SetProperty(i => i.Errors, counts.Errors.ToList())
                    .SetProperty(i => i.Content, (byte[]?)null), cancellation);
        if (moved == 1) await db.ScanImportRows().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>In milliseconds, which both databases give back as they were.</summary>
    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}

/// <summary>Runs the worker as soon as an import is started on this node.</summary>
internal sealed class ImportRunning(ImportSignal signal, IServiceScopeFactory scopes, OutageWatch outage, ILogger<ImportRunning> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var _ in signal.ReadAllAsync(stoppingToken))
            {
                await outage.OverAsync(stoppingToken);
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<ImportWorker>().RunAsync(stoppingToken);
                }
                catch (Exception failure) when (DatabaseOutage.Is(failure))
                {
                    // Its lease runs out, and then any node goes on with it.
                    outage.Met(failure);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "An import of counts was broken off; it is taken up again in a few minutes");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was begun goes on after the next start.
        }
    }
}

/// <summary>Takes up what was started on a node that died.</summary>
internal sealed class ImportsLeft(ImportWorker worker) : IDueWork
{
    public Task RunAsync(CancellationToken cancellation) => worker.RunAsync(cancellation);
}
