using System.Data.Common;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>A database as it was at one moment, however long the reading takes and whatever is written meanwhile.</summary>
internal abstract class CopySource : IAsyncDisposable
{
    /// <summary>Its kind, in the program's own words.</summary>
    public abstract string Kind { get; }

    /// <param name="database">Of the schema of this program.</param>
    /// <param name="asStored">Of SQLite: values exactly as they are stored, for another SQLite file.</param>
    /// <exception cref="DbException">It cannot be reached or opened.</exception>
    public static async Task<CopySource> OfAsync(ReportingConnections database, bool asStored, CancellationToken cancellation) =>
        database.IsPostgreSql
        ? await PostgreSqlSource.OpenAsync(database.ConnectionString, cancellation)
            : await SqliteSource.OpenAsync(database, asStored, cancellation);

    /// <summary>In portable form. The same array each time.</summary>
    /// <exception cref="CopyRefusedException">A value is not of its column's kind.</exception>
    public abstract IAsyncEnumerable<object?[]> ReadAsync(CopiedTable table, CancellationToken cancellation);

    /// <summary>The last number that the database gave to a row of the table, also when that row is gone; 0 when it gives none.</summary>
    public abstract Task<long> LastNumberAsync(CopiedTable table, CancellationToken cancellation);

    /// <summary>Lets the moment go, and looks whether anything was committed after it.</summary>
    /// <param name="sums">What was read.</param>
    public abstract Task<bool> WasWrittenSinceAsync(IReadOnlyDictionary<string, TableSum> sums, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
