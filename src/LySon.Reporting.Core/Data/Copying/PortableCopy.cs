using System.Data.Common;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// The whole of a database at one moment as one SQLite file of the program's schema, from either kind: page by page from SQLite, row by row
/// from PostgreSQL. What is returned has been read back and compared.
/// </summary>
/// <param name="TakenAt">The moment whose state it is.</param>
/// <param name="Source">"SQLite" or "PostgreSQL".</param>
/// <param name="Schema">The last migration, by its name in SQLite.</param>
/// <param name="Tables">What each table holds.</param>
public sealed record PortableCopy(DateTimeOffset TakenAt, string Source, string Schema, IReadOnlyDictionary<string, TableSum> Tables)
{
    /// <param name="file">Does not exist; in a folder that only its owner may read.</param>
    /// <exception cref="CopyRefusedException">The source is not of this program's schema, or is damaged; or the copy does not agree with
    /// it.</exception>
    /// <exception cref="DbException">One of the two cannot be read or written.</exception>
    public static async Task<PortableCopy> MakeAsync(ReportingConnections database, string file, TimeProvider time,
        CancellationToken cancellation = default)
    {
        await CopyPlan.RequireCurrentAsync(database, cancellation);
        await using var source = await CopySource.OfAsync(database, asStored: true, cancellation);
        var takenAt = time.GetUtcNow();
        if (source is SqliteSource pages) CopyPages(pages, file, cancellation);
        else await CopyRowsAsync(source, file, cancellation);
        await using var copy = SqliteFile.Open(file);
        if (SqliteFile.Damage(copy) is { } damage)
            throw new CopyRefusedException($"The database is damaged: {damage}. Keep the backups that there are.");
        var sums = SqliteFile.Sums(copy, cancellation);
        if (source is SqliteSource original) RequireSame(SqliteFile.Sums(original.Connection, cancellation), sums);
        var schema = await new SchemaHistory(SqliteFile.Database(file)).StateAsync(copy, null, cancellation);
        return new(takenAt, source.Kind, schema.Last!, sums);
    }

    private static void CopyPages(SqliteSource source, string file, CancellationToken cancellation)
    {
        using var copy = SqliteFile.Open(file);
        SqliteFile.CopyPages(source.Connection, copy, cancellation);
        // So that the one file is all, also for a program that may not write beside it.
        copy.Run($"PRAGMA journal_mode = DELETE; {SchemaHistory.DropLock}");
    }

    private static async Task CopyRowsAsync(CopySource source, string file, CancellationToken cancellation)
    {
        await using var target = await SqliteTarget.PrepareAsync(file, cancellation);
        await TableCopier.RunAsync(source, target, told: null, whileWritten: true, cancellation);
    }

    private static void RequireSame(IReadOnlyDictionary<string, TableSum> read, IReadOnlyDictionary<string, TableSum> written)
    {
        foreach (var (table, sum) in read)
            if (written.GetValueOrDefault(table) != sum)
                throw new CopyRefusedException($"{table}: the copy is not what the database holds.");
    }
}
