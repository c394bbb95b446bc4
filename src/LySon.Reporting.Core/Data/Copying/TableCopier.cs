using System.Runtime.CompilerServices;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// Copies every table of the model, streamed, so that the largest row is what it needs of memory; counts both sides and compares hashes
/// over all values before anything is complete. It writes no history: ids, versions, hashes and the audit chain are copied like all else.
/// </summary>
internal static class TableCopier
{
    /// <param name="told">Called after each table: its name and its rows.</param>
    /// <param name="whileWritten">Also when the source goes on being written to; the copy is then of the moment at which the copying
    /// began.</param>
    /// <exception cref="CopyRefusedException">Both sides do not agree, or the source was written to. The target is as empty as it
    /// was.</exception>
    public static async Task<IReadOnlyDictionary<string, TableSum>> RunAsync(
        CopySource source, CopyTarget target, Action<string, long>? told, bool whileWritten, CancellationToken cancellation)
    {
        var sums = new Dictionary<string, TableSum>(StringComparer.Ordinal);
        foreach (var table in CopyPlan.Tables)
        {
            var summer = new TableSummer();
            await target.WriteAsync(table, SummedAsync(source.ReadAsync(table, cancellation), summer, cancellation), cancellation);
            await target.ContinueNumbersAsync(table, await source.LastNumberAsync(table, cancellation), cancellation);
            var (read, written) = (summer.Sum(), await target.SumAsync(table, cancellation));
            if (read != written)
                throw new CopyRefusedException(
                    $"{table.Name}: {read.Rows} rows were read and {written.Rows} are there, or their values differ. Nothing was copied.");
            sums[table.Name] = written;
            told?.Invoke(table.Name, written.Rows);
        }
        await target.CheckAsync(cancellation);
        if (!whileWritten && await source.WasWrittenSinceAsync(sums, cancellation))
            throw new CopyRefusedException(
                "The source was written to while it was copied. Nothing was copied: stop the portal on every node, and copy again.");
        await target.CompleteAsync(cancellation);
        return sums;
    }

    private static async IAsyncEnumerable<object?[]> SummedAsync(
        IAsyncEnumerable<object?[]> rows, TableSummer summer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            summer.Add(row);
            yield return row;
        }
    }
}
