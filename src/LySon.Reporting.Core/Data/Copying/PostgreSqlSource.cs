using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>One REPEATABLE READ transaction that may only read.</summary>
internal sealed class PostgreSqlSource : CopySource
{
    private readonly NpgsqlConnection connection;
    private IReadOnlyDictionary<string, PostgreSqlNumbers> numbers = new Dictionary<string, PostgreSqlNumbers>();
    private NpgsqlTransaction? snapshot;
    private string oldestOpen = "";

    private PostgreSqlSource(NpgsqlConnection connection) => this.connection = connection;

    public override string Kind => "PostgreSQL";

    public static async Task<PostgreSqlSource> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var source = new PostgreSqlSource(await PostgreSql.OpenAsync(connectionString, cancellation));
        try
        {
            source.snapshot = await source.connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await source.connection.RunAsync("SET TRANSACTION READ ONLY", cancellation);
            // The first query holds the moment.
            source.oldestOpen = await source.TransactionAsync("xmin", cancellation);
            source.numbers = await PostgreSqlNumbers.AllAsync(source.connection, cancellation);
            return source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public override async IAsyncEnumerable<object?[]> ReadAsync(CopiedTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"SELECT {table.ColumnList} FROM {table.Quoted}", connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
        var row = new object?[table.Columns.Count];
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++) row[i] = PortableValue.Read(reader, i, table.Columns[i].Kind);
            yield return row;
        }
    }

    public override async Task<long> LastNumberAsync(CopiedTable table, CancellationToken cancellation) =>
        numbers.TryGetValue(table.Name, out var numbered)
        ? (await connection.ReadAsync($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {numbered.Sequence}", row =>
            row.GetInt64(0), cancellation))[0] : 0;

    /// <summary>
    /// Every row knows the transaction that wrote it, and one that is gone is missed by its number. None of this is looked at while no
    /// transaction at all has written, in whatever database of the server.
    /// </summary>
    public override async Task<bool> WasWrittenSinceAsync(IReadOnlyDictionary<string, TableSum> sums, CancellationToken cancellation)
    {
        if (snapshot is not null) await snapshot.DisposeAsync();
        snapshot = null;
        if (await TransactionAsync("xmax", cancellation) == oldestOpen) return false;
        foreach (var table in CopyPlan.Tables)
        {
            var sql = $"SELECT count(*), COALESCE(bool_or(age(xmin) <= age('{oldestOpen}'::xid8::xid)), false) FROM {table.Quoted}";
            var (rows, isNewer) = (await connection.ReadAsync(sql, row => (row.GetInt64(0), row.GetBoolean(1)), cancellation))[0];
            if (isNewer || rows != sums[table.Name].Rows) return true;
        }
        return false;
    }

    public override async ValueTask DisposeAsync()
    {
        if (snapshot is not null) await snapshot.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <param name="bound">"xmin": the oldest transaction that was still open; "xmax": the next that would begin to write.</param>
    private async Task<string> TransactionAsync(string bound, CancellationToken cancellation) =>
        (await connection.ReadAsync($"SELECT pg_snapshot_{bound}(pg_current_snapshot())::text", row => row.GetString(0), cancellation))[0];
}
