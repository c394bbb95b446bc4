using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Scans.Totals;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Imports;

/// <summary>
/// Makes an import count, or not any more: its state, the imported counts of its venues and days, and every sum change in one transaction.
/// Imports of one agency come one after the other.
/// </summary>
public sealed class ImportSettlement(ReportingDbContext db, TimeProvider time)
{
    private const string Hold = """SELECT "Id" FROM "Agencies" WHERE "Id" = {0} FOR NO KEY UPDATE""";
    private static readonly Upsert<ScanCount> Counts = new(c => new { c.VenueId, c.Day, c.Source, c.Value, c.Version })
    {
        Key = c => new { c.VenueId, c.Day, c.Source }, Set = c => c.Value, Add = c => c.Version,
    };

    private static readonly Upsert<ScanImportRow> Rows = new(r => new { r.ImportId, r.VenueId, r.Day, r.Value });

    /// <summary>
    /// Keeps the rows of an import that is not settled yet; those already there stay, so that a broken-off import goes on where it was.
    /// </summary>
    public async Task StageAsync(int importId, IEnumerable<ImportedCount> counts, CancellationToken cancellation = default)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await new RowWriter(db).WriteAsync(Rows,
            [.. counts.OrderBy(c => c.VenueId).ThenBy(c => c.Day).Select(c => (object[])[importId, c.VenueId, c.Day, c.Value])],
            cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
    }

    /// <summary>Counts what was staged.</summary>
    /// <param name="claimed">The <see cref="ScanImport.StartedAt"/> of the worker; when another one took over meanwhile, nothing is
    /// done.</param>
    public async Task<bool> FinishAsync(ScanImport import, DateTime claimed, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await HoldAsync(import.AgencyId, cancellation);
        var at = await NextAsync(import.AgencyId, cancellation);
        var moved = await db.ScanImports().Where(i => i.Id == import.Id && i.State == ImportState.Running && i.StartedAt == claimed)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Done).SetProperty(i => i.FinishedAt, at)
                .SetProperty(i => i.RowsDone, i => i.Rows).SetProperty(i => i.Content, (byte[]?)null), cancellation);
        if (moved == 0) return false;
        await SettleAsync(import.Id, undone: false, cancellation);
        db.Changes.Add(
            Stepped(import.Id, new() { UserId = import.ActorId, Name = import.ActorName }, at, ImportState.Running, ImportState.Done));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Writes a batch and counts it at once. A batch key that is known already breaks the unique index.</summary>
    public async Task TakeAsync(ScanImport batch, IReadOnlyCollection<ImportedCount> counts, Actor actor,
        CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await HoldAsync(batch.AgencyId, cancellation);
        batch.State = ImportState.Done;
        batch.FinishedAt = await NextAsync(batch.AgencyId, cancellation);
        db.Add(batch);
        await db.SaveChangesAsync(cancellation);
        await StageAsync(batch.Id, counts, cancellation);
        await SettleAsync(batch.Id, undone: false, cancellation);
        db.Changes.Add(Stepped(batch.Id, actor, batch.FinishedAt.Value, null, ImportState.Done));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Every count of the import becomes what the newest of the other imports says, or "not reported".</summary>
    /// <returns>False when it does not count (any more).</returns>
    public async Task<bool> UndoAsync(int agencyId, int importId, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await HoldAsync(agencyId, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var undone = await db.ScanImports().Where(i => i.Id == importId && i.AgencyId == agencyId && i.State == ImportState.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Undone).SetProperty(i => i.UndoneAt, now)
                .SetProperty(i => i.UndoneBy, actor.Name), cancellation);
        if (undone == 0) return false;
        await SettleAsync(importId, undone: true, cancellation);
        db.Changes.Add(Stepped(importId, actor, now, ImportState.Done, ImportState.Undone));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <param name="undone">What others say counts again; otherwise this one is the newest, and what it says counts.</param>
    private async Task SettleAsync(int importId, bool undone, CancellationToken cancellation)
    {
        var counts = await db.ScanImportRows().Where(r => r.ImportId == importId).OrderBy(r => r.VenueId).ThenBy(r => r.Day).Select(r => new
        {
            r.VenueId,
            r.Day,
            To = !undone ? r.Value : db.ScanImportRows().Where(o => o.VenueId == r.VenueId && o.Day == r.Day)
                .Join(db.ScanImports().Where(i => i.State == ImportState.Done), o => o.ImportId, i => i.Id, (o, i) =>
                    new { o.Value, i.FinishedAt })
                .OrderByDescending(o => o.FinishedAt).Select(o => (int?)o.Value).FirstOrDefault(),
            From = db.ScanCounts().IgnoreQueryFilters().Where(c => c.VenueId == r.VenueId && c.Day == r.Day
                && c.Source == ScanSource.Imported)
                .Select(c => c.Value).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var changed = counts.Where(c => c.To != c.From).ToList();
        await new RowWriter(db).WriteAsync(Counts,
            [.. changed.Select(c => (object[])[c.VenueId, c.Day, nameof(ScanSource.Imported), (object?)c.To ?? DBNull.Value, 1])],
            cancellation);
        await ScanTotals.ApplyAsync(
            db, [.. changed.Select(c => ScanDelta.Between(c.VenueId, c.Day, ScanSource.Imported, c.From, c.To))], cancellation);
    }

    /// <summary>SQLite's transaction is the only one anyway.</summary>
    private async Task HoldAsync(int agencyId, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync(Hold, [agencyId], cancellation);
    }

    /// <summary>Now, or just after the agency's newest import: clocks of nodes differ, their order must not.</summary>
    private async Task<DateTime> NextAsync(int agencyId, CancellationToken cancellation)
    {
        var last = await db.ScanImports().Where(i => i.AgencyId == agencyId).MaxAsync(i => i.FinishedAt, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return last is { } known && known >= now ? known.AddTicks(TimeSpan.TicksPerMicrosecond) : now;
    }

    private static Change Stepped(int importId, Actor actor, DateTime now, ImportState? from, ImportState to) =>
        Change.Of<ScanImport>(importId, actor, now, new FieldChange("Trạng thái", from?.DisplayName(), to.DisplayName()));
}

/// <summary>One venue's day as another program counted it.</summary>
public readonly record struct ImportedCount(int VenueId, DateOnly Day, int Value);
