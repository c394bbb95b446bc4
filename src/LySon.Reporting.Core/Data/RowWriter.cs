using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Writes many rows in few statements, the same SQL on both databases, inside the transaction that the caller began. Callers sort their
/// rows by key: two transactions that lock rows in the same order wait for each other instead of locking each other out.
/// </summary>
public sealed class RowWriter(ReportingDbContext db)
{
    /// <summary>
    /// Rows of one statement; smaller rests come in powers of four, so that few forms of a statement are ever prepared. A server is spared
    /// its round trips; the SQLite client looks each parameter up by its name among all of the statement.
    /// </summary>
    private readonly int chunkRows = db.Database.IsNpgsql() ? 256 : 16;

    /// <returns>Rows written.</returns>
    public async Task<int> WriteAsync<T>(Upsert<T> upsert, IReadOnlyList<object[]> rows, CancellationToken cancellation = default)
        where T : class
    {
        var written = 0;
        await ForEachChunkAsync(upsert, rows, async command => written += await command.ExecuteNonQueryAsync(cancellation));
        return written;
    }

    /// <summary>The same, and what <see cref="Upsert{T}.Returning"/> gives back, in any order.</summary>
    public async Task<List<TResult>> WriteAsync<T, TResult>(
        Upsert<T> upsert, IReadOnlyList<object[]> rows, Func<DbDataReader, TResult> read, CancellationToken cancellation = default)
        where T : class
    {
        var results = new List<TResult>(rows.Count);
        await ForEachChunkAsync(upsert, rows, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) results.Add(read(reader));
        });
        return results;
    }

    private async Task ForEachChunkAsync<T>(Upsert<T> upsert, IReadOnlyList<object[]> rows, Func<DbCommand, Task> run) where T : class
    {
        var (head, tail) = upsert.TextFor(db.Model);
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Begin a transaction first.");
        var done = 0;
        for (var size = chunkRows; done < rows.Count; size /= 4)
        {
            if (rows.Count - done < size) continue;
            await using var command = Command(transaction.Connection!, head, tail, size, rows[0].Length);
            command.Transaction = transaction;
            for (; rows.Count - done >= size; done += size)
            {
                Fill(command, rows, done, size);
                await run(command);
            }
        }
    }

    private static DbCommand Command(DbConnection connection, string head, string tail, int rows, int columns)
    {
        var command = connection.CreateCommand();
        DatabaseWait.Limit(command);
        command.CommandText = Sql(head, tail, rows, columns);
        for (var i = 0; i < rows * columns; i++) command.AddParameter(FormattableString.Invariant($"@p{i}"));
        return command;
    }

    private static void Fill(DbCommand command, IReadOnlyList<object[]> rows, int from, int size)
    {
        var next = 0;
        for (var i = from; i < from + size; i++)
            foreach (var value in rows[i]) command.Parameters[next++].Value = value;
    }

    private static string Sql(string head, string tail, int rows, int columns)
    {
        var sql = new StringBuilder(head);
        for (var i = 0; i < rows; i++)
        {
            sql.Append(i == 0 ? " (" : ", (");
            for (var j = 0; j < columns; j++) sql.Append(j == 0 ? "@p" : ", @p").Append(i * columns + j);
            sql.Append(')');
        }
        return sql.Append(' ').Append(tail).ToString();
    }
}
