using Npgsql;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// One transaction from the first row to the last check. Foreign keys are taken off for its time, because rows come in no order; putting
/// them back checks all of them. The triggers that protect history let rows be added and stay.
/// </summary>
internal sealed class PostgreSqlTarget : CopyTarget
{
    private const int LockSeconds = 10;

    private readonly NpgsqlConnection connection;
    private readonly List<(string Drop, string Add)> foreignKeys = [];
    private IReadOnlyDictionary<string, PostgreSqlNumbers> numbers = new Dictionary<string, PostgreSqlNumbers>();
    private NpgsqlTransaction? transaction;

    private PostgreSqlTarget(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Makes the schema if there is none.</summary>
    /// <exception cref="CopyRefusedException">It is not empty, or its schema is not this program's.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be reached, or somebody works on it.</exception>
    public static async Task<PostgreSqlTarget> PrepareAsync(ReportingConnections database, CancellationToken cancellation)
    {
        var target = new PostgreSqlTarget(await PostgreSql.OpenAsync(database.ConnectionString, cancellation));
        try
        {
            await RequireEmptyAsync(target.connection, cancellation);
            if ((await new SchemaHistory(database).StateAsync(cancellation)).Refusal is { } refusal)
                throw new CopyRefusedException($"The target {refusal}");
            await CopyPlan.MigrateAsync(database, cancellation);
            await target.BeginAsync(cancellation);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="CopyRefusedException">A table has a row, whoever's table it is.</exception>
    public static async Task RequireEmptyAsync(ReportingConnections database, CancellationToken cancellation)
    {
        await using var connection = await PostgreSql.OpenAsync(database.ConnectionString, cancellation);
        await RequireEmptyAsync(connection, cancellation);
    }

    public override async Task WriteAsync(CopiedTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        if (table.IsSeeded) await connection.RunAsync($"DELETE FROM {table.Quoted}", cancellation);
        await using var import =
            await connection.BeginBinaryImportAsync($"COPY {table.Quoted} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await import.StartRowAsync(cancellation);
            for (var i = 0; i < row.Length; i++) await PortableValue.WriteAsync(import, table.Columns[i].Kind, row[i], cancellation);
        }
        await import.CompleteAsync(cancellation);
    }

    public override async Task ContinueNumbersAsync(CopiedTable table, long last, CancellationToken cancellation)
    {
        if (!numbers.TryGetValue(table.Name, out var numbered)) return;
        await using var command = new NpgsqlCommand($"""
            SELECT setval($1::regclass, n)
            FROM (SELECT GREATEST($2, (SELECT MAX("{numbered.Column}") FROM {table.Quoted})) AS n) AS last WHERE n > 0
            """, connection)
        {
            Parameters = { new() { Value = numbered.Sequence }, new() { Value = last } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public override async Task<TableSum> SumAsync(CopiedTable table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"SELECT {table.ColumnList} FROM {table.Quoted}", connection);
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        var (summer, row) = (new TableSummer(), new object?[table.Columns.Count]);
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++) row[i] = PortableValue.Read(reader, i, table.Columns[i].Kind);
            summer.Add(row);
        }
        return summer.Sum();
    }

    public override async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var (_, add) in foreignKeys) await connection.RunAsync(add, cancellation);
        // Until the server has looked at the tables by itself it would plan as if they were empty.
        await connection.RunAsync("ANALYZE", cancellation);
    }

    public override Task CompleteAsync(CancellationToken cancellation) => transaction!.CommitAsync(cancellation);

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>From here on nobody else sees or writes the tables until all is there.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync(FormattableString.Invariant($"SET LOCAL lock_timeout = '{LockSeconds}s'"), cancellation);
        await connection.RunAsync(
            $"LOCK TABLE {string.Join(", ", CopyPlan.Tables.Select(t => t.Quoted))} IN ACCESS EXCLUSIVE MODE", cancellation);
        await RequireEmptyAsync(connection, cancellation);
        numbers = await PostgreSqlNumbers.AllAsync(connection, cancellation);
        foreignKeys.AddRange(await connection.ReadAsync("""
            SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(c.oid)
            FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE contype = 'f' AND n.nspname = current_schema()
            """,
            row => ($"ALTER TABLE {row.GetString(0)} DROP CONSTRAINT {row.GetString(1)}",
                $"ALTER TABLE {row.GetString(0)} ADD CONSTRAINT {row.GetString(1)} {row.GetString(2)}"), cancellation));
        foreach (var (drop, _) in foreignKeys) await connection.RunAsync(drop, cancellation);
    }

    private static async Task RequireEmptyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var tables = await connection.ReadAsync("""
            SELECT c.oid::regclass::text, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
            """, row => (Quoted: row.GetString(0), Name: row.GetString(1)), cancellation);
        foreach (var (table, _) in tables.Where(t => CopiedTable.Counts(t.Name)))
            if ((await connection.ReadAsync($"SELECT EXISTS (SELECT 1 FROM {table})", row => row.GetBoolean(0), cancellation))[0])
                throw new CopyRefusedException($"The target is not empty: {table} has rows. Give an empty database.");
    }
}
