using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Connections without EF Core, whose model takes a second to build: for what a portal does in its first second after a crash (the look at the schema, the keys
/// that sign cookies, the scans) or thousands of times in a later one.
/// </summary>
/// <param name="isPostgreSql">Otherwise SQLite.</param>
public sealed class ReportingConnections(bool isPostgreSql, string connectionString)
{
    public bool IsPostgreSql { get; } = isPostgreSql;

    public string ConnectionString { get; } = connectionString;

    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        DbConnection connection = IsPostgreSql
            ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString) { DefaultTimeout = SqliteReportingDbContext.BusyTimeoutSeconds };
        try
        {
            await connection.OpenAsync(cancellation);
            if (connection is SqliteConnection sqlite) SqliteConnectionSetup.Run(sqlite);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>All rows of a query that is the same on both databases.</summary>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public async Task<List<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellation = default, params IEnumerable<(string Name, object Value)> parameters)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    /// <exception cref="DbException">The database cannot be reached or written.</exception>
    public async Task WriteAsync(string sql, CancellationToken cancellation = default, params IEnumerable<(string Name, object Value)> parameters)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, sql, parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>For what the next request can do as well: waits a second at most for another writer, and gives up.</summary>
    /// <returns>False: nothing was written.</returns>
    public async Task<bool> TryWriteAsync(string sql, CancellationToken cancellation = default, params IEnumerable<(string Name, object Value)> parameters)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            if (connection is SqliteConnection)
            {
                // The busy timeout of SQLite itself would hold the request for all its seconds; the next opening sets it anew.
                await using var impatient = Command(connection, "PRAGMA busy_timeout = 0", []);
                await impatient.ExecuteNonQueryAsync(cancellation);
            }
            await using var command = Command(connection, sql, parameters);
            command.CommandTimeout = 1;
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static DbCommand Command(DbConnection connection, string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.AddParameter(name).Value = value;
        return command;
    }
}
