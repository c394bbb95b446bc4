using Npgsql;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>A connection that may take as long as a large table needs.</summary>
internal static class PostgreSql
{
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(
            connectionString)
        { CommandTimeout = 0, Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> ReadAsync<T>(this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }
}

/// <param name="Sequence">Quoted, with its schema.</param>
internal sealed record PostgreSqlNumbers(string Table, string Column, string Sequence)
{
    /// <summary>Columns that the server numbers itself, by table.</summary>
    public static async Task<IReadOnlyDictionary<string, PostgreSqlNumbers>> AllAsync(
        NpgsqlConnection connection, CancellationToken cancellation) => (await connection.ReadAsync("""
        SELECT c.relname, a.attname, pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND a.attidentity <> '' AND NOT a.attisdropped
        """, row => new PostgreSqlNumbers(row.GetString(0), row.GetString(1), row.GetString(2)), cancellation))
        .ToDictionary(n => n.Table, StringComparer.Ordinal);
}
