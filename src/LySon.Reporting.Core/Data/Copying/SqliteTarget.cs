using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>A new file, made in a place of its own; the caller puts it where it belongs when it is complete.</summary>
internal sealed class SqliteTarget : CopyTarget
{
    private readonly SqliteConnection connection;

    private SqliteTarget(SqliteConnection connection) => this.connection = connection;

    /// <param name="file">Does not exist.</param>
    public static async Task<SqliteTarget> PrepareAsync(string file, CancellationToken cancellation)
    {
        await CopyPlan.MigrateAsync(SqliteFile.Database(file), cancellation);
        var connection = SqliteFile.Open(file);
        // Nobody needs a file that was broken off, so neither log nor waiting for the disk; it is flushed as a whole when it is put in its
        // place.
        connection.Run("PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; "
            + "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -64000");
        return new(connection);
    }

    public override async Task WriteAsync(CopiedTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var transaction = connection.BeginTransaction();
        if (table.IsSeeded) connection.Run($"DELETE FROM {table.Quoted}");
        var names = table.Columns.Select((_, i) => FormattableString.Invariant($"@p{i}")).ToList();
        await using var insert = connection.Command(
            $"INSERT INTO {table.Quoted} ({table.ColumnList}) VALUES ({string.Join(", ", names)})", []);
        var parameters = names.ConvertAll(insert.AddParameter);
        insert.Transaction = transaction;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync(cancellation);
    }

    public override Task ContinueNumbersAsync(CopiedTable table, long last, CancellationToken cancellation)
    {
        (string, object)[] parameters = [("table", table.Name), ("last", last)];
        if (last == 0 || connection.Read("SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_schema WHERE type = 'table' AND name = @table",
            row => row.GetInt64(0), [("table", table.Name)]) is not [1])
            return Task.CompletedTask;
        connection.Run("UPDATE sqlite_sequence SET seq = max(seq, @last) WHERE name = @table", parameters);
        connection.Run("INSERT INTO sqlite_sequence (name, seq) SELECT @table, @last WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence "
            + "WHERE name = @table)", parameters);
        return Task.CompletedTask;
    }

    public override Task<TableSum> SumAsync(CopiedTable table, CancellationToken cancellation) =>
        Task.FromResult(SqliteFile.Sum(connection, table.Name, table.Columns.Select(c => c.Name), cancellation));

    public override Task CheckAsync(CancellationToken cancellation)
    {
        if (SqliteFile.Orphans(connection) is > 0 and var rows)
            throw new CopyRefusedException($"{rows} rows refer to rows that are not there. Nothing was copied.");
        if (SqliteFile.Damage(connection) is { } damage)
            throw new CopyRefusedException($"What was written is damaged: {damage}. Nothing was copied.");
        return Task.CompletedTask;
    }

    public override Task CompleteAsync(CancellationToken cancellation)
    {
        connection.Run("PRAGMA journal_mode = DELETE");
        return connection.CloseAsync();
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();
}
