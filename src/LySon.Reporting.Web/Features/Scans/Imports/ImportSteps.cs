using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Files;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>What people do with a file of counts before it runs: bring it, say what its columns mean, start it or give it up.</summary>
public sealed class ImportSteps(ReportingDbContext db, ForeignFiles files, Actor actor, ImportSignal signal, TimeProvider time)
{
    /// <returns>The new import, or why there is none.</returns>
    public async Task<(int Id, string? Error)> TakeAsync(int agencyId, IFormFile upload, CancellationToken cancellation)
    {
        if (upload.Length > ScanImport.FileMaxBytes) return (0, ImportErrors.TooLarge);
        var content = await upload.BytesAsync(ScanImport.FileMaxBytes, cancellation);
        var (sheet, error) = await ReadAsync(content, null, cancellation);
        if (sheet is null) return (0, error);
        var import = new ScanImport
        {
            AgencyId = agencyId,
            FileName = FileNameOf(upload.FileName),
            Content = content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            Rows = sheet.Rows,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            ActorId = actor.UserId,
            ActorName = actor.Name,
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        return (import.Id, null);
    }

    /// <summary>The file as its columns are understood; nothing is written.</summary>
    internal async Task<ImportPreview> PreviewAsync(ScanImport import, ColumnChoice? chosen, CancellationToken cancellation)
    {
        var last = chosen is null ? (await db.ImportColumns().AsNoTracking().SingleOrDefaultAsync(
            c => c.AgencyId == import.AgencyId, cancellation))?.Columns : null;
        var check = new RowCheck(await VenueDirectory.LoadAsync(db, import.AgencyId, cancellation), time.Today());
        var (columns, fits) = (chosen ?? new("", "", ""), false);
        var (sheet, error) = await ReadAsync(import.Content!, begun =>
        {
            columns = chosen ?? ColumnGuess.Of(begun, last);
            fits = ImportPreview.Fits(begun, columns);
            return fits ? check.Reader(begun, columns) : null;
        }, cancellation);
        return new(sheet ?? new([]), columns, fits && error is null ? check.Result : null, error);
    }

    /// <summary>The same file, taken over before and still counting.</summary>
    public Task<ScanImport?> TwinAsync(ScanImport import, CancellationToken cancellation) => db.ScanImports().AsNoTracking()
        .Where(i => i.AgencyId == import.AgencyId && i.Hash == import.Hash && i.Id != import.Id && i.State == ImportState.Done)
        .OrderByDescending(i => i.Id).FirstOrDefaultAsync(cancellation);

    /// <returns>False when it does not wait any more.</returns>
    internal async Task<bool> StartAsync(ScanImport import, ColumnChoice columns, CheckedCounts counts, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await MoveAsync(import, ImportState.Running, cancellation) == 0) return false;
        await db.ScanImports().Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Columns, columns)
            .SetProperty(i => i.Rows, counts.Rows).SetProperty(i => i.Total, counts.Total), cancellation);
        if (await db.ImportColumns().SingleOrDefaultAsync(c => c.AgencyId == import.AgencyId, cancellation) is { } known) known.Columns =
            columns;
        else db.Add(new ImportColumns { AgencyId = import.AgencyId, Columns = columns });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Raise();
        return true;
    }

    public async Task<bool> CancelAsync(ScanImport import, CancellationToken cancellation) =>
        await MoveAsync(import, ImportState.Cancelled, cancellation) == 1;

    private Task<int> MoveAsync(ScanImport import, ImportState to, CancellationToken cancellation)
    {
        var waiting = db.ScanImports().Where(i => i.Id == import.Id && i.State == ImportState.Uploaded);
        return to == ImportState.Cancelled
            ? waiting.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, to).SetProperty(i => i.Content, (byte[]?)null), cancellation)
            : waiting.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, to), cancellation);
    }

    private async Task<(CountSheet? Sheet, string? Error)> ReadAsync(
        byte[] content, Func<CountSheet, Action<int, string[]>?>? begin, CancellationToken cancellation)
    {
        try
        {
            return await CountSheet.ReadAsync(files.SheetAsync(content, ScanImport.RowsMax, cancellation), begin);
        }
        catch (FileRefusedException busy)
        {
            return (null, busy.Message);
        }
    }

    private static string FileNameOf(string sent)
    {
        var name = VietnameseText.Normalize(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        return name.Length <= ScanImport.FileNameMaxLength ? name : name[^ScanImport.FileNameMaxLength..];
    }
}

/// <param name="Counts">Null while a column is not chosen.</param>
/// <param name="Error">Why the file that was read once is not read now.</param>
internal sealed record ImportPreview(CountSheet Sheet, ColumnChoice Columns, CheckedCounts? Counts, string? Error)
{
    public static bool Fits(CountSheet sheet, ColumnChoice columns) =>
        new[] { columns.Venue, columns.Day, columns.Count }.All(c => c.Length > 0 && sheet.Column(c) >= 0)
        && new[] { columns.Venue, columns.Day, columns.Count }.Distinct(StringComparer.Ordinal).Count() == CountSheet.ColumnsMin;
}
