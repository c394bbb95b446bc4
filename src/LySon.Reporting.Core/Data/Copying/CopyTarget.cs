namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// An empty database that is filled as a whole or not at all: what is broken off before <see cref="CompleteAsync"/> leaves it as empty as
/// it was.
/// </summary>
internal abstract class CopyTarget : IAsyncDisposable
{
    public abstract Task WriteAsync(CopiedTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>The next row gets a higher number than this one.</summary>
    public abstract Task ContinueNumbersAsync(CopiedTable table, long last, CancellationToken cancellation);

    /// <summary>Reads the table back.</summary>
    public abstract Task<TableSum> SumAsync(CopiedTable table, CancellationToken cancellation);

    /// <summary>Everything is written: puts the foreign keys in force again and so checks them.</summary>
    public abstract Task CheckAsync(CancellationToken cancellation);

    /// <summary>From here on it is there.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
