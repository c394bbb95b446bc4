using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Connections without EF Core, whose model takes a second to build: for what a portal does in its first second after a crash (the look at
/// the schema, the keys that sign cookies, the scans) or thousands of times in a later one.
/// </summary>
/// <param name="isPostgreSql">Otherwise SQLite.</param>
/// <param name="time">Of the faults that are met; null: the system's.</param>
public sealed class ReportingConnections(bool isPostgreSql, string connectionString, TimeProvider? time = null)
{
    private const int ProbeSeconds = 2;

    public bool IsPostgreSql { get; } = isPostgreSql;

    internal Type ContextType => IsPostgreSql ? typeof(PostgreSqlReportingDbContext) : typeof(SqliteReportingDbContext);

    private volatile bool isAway;

    private readonly SqliteFilePresence? presence = isPostgreSql ? null : PresenceOf(connectionString);

    /// <summary>EF Core's connections are opened by the same string, so that all share one pool.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>Full path of the SQLite file; null on PostgreSQL, and for a database in memory or under a URI.</summary>
    public string? FilePath => IsPostgreSql ? null : FileOf(ConnectionString);

    /// <summary>The database is known to be away: PostgreSQL is not even asked, and nobody waits for the lock of a SQLite file.</summary>
    public bool IsAway { get => isAway; set => isAway = value; }

    /// <summary>What was met here and by EF Core of a broken or full database.</summary>
    public DatabaseFaults Faults { get; } = new(time ?? TimeProvider.System);

    /// <param name="sqlite">A connection string of SQLite.</param>
    /// <returns>Full path of its file; null for a database in memory or under a URI.</returns>
    /// <exception cref="ArgumentException">It is no such string.</exception>
    public static string? FileOf(string sqlite)
    {
        var parts = new SqliteConnectionStringBuilder(sqlite);
        if (parts.Mode == SqliteOpenMode.Memory || parts.DataSource is "" or ":memory:"
            || parts.DataSource.StartsWith("file:", StringComparison.Ordinal)) return null;
        // What is made beside a file, and what takes its place, belongs beside the file itself and not beside a link to it.
        var file = new FileInfo(Path.GetFullPath(parts.DataSource));
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public Task<DbConnection> OpenAsync(CancellationToken cancellation = default) => OpenAsync(null, cancellation);

    /// <param name="busySeconds">How long a writer waits for another that holds the SQLite file; null: as long as usual.</param>
    private async Task<DbConnection> OpenAsync(int? busySeconds, CancellationToken cancellation)
    {
        RequireFile();
        DbConnection connection = IsPostgreSql ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);
        try
        {
            if (IsPostgreSql) await ConnectionOpening.OpenAsync(connection, this, cancellation);
            else await connection.OpenAsync(cancellation);
            if (connection is SqliteConnection sqlite) SqliteConnectionSetup.Run(sqlite, busySeconds);
            return connection;
        }
        catch (Exception failure)
        {
            Faults.Note(failure);
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>For work that reads for minutes: a connection of its own, outside the pool, that cannot write.</summary>
    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public async Task<DbConnection> OpenReadOnlyAsync(CancellationToken cancellation = default)
    {
        RequireFile();
        DbConnection connection = IsPostgreSql
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString)
            {
                Pooling = false, Options = "-c default_transaction_read_only=on"
            }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString)
            {
                Mode = SqliteOpenMode.ReadOnly, Pooling = false
            }.ConnectionString)
            { DefaultTimeout = SqliteReportingDbContext.BusyTimeoutSeconds };
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

    /// <summary>All rows of a query that is the same on both databases.</summary>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public async Task<List<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellation = default,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, sql, parameters);
        return await WaitAsync(async () =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
            return rows;
        });
    }

    /// <summary>
    /// For a file that the program did not just make: opening one that is not there is a fault and not the beginning of a new database.
    /// </summary>
    /// <param name="sqlite">A connection string of SQLite.</param>
    public static string Existing(string sqlite)
    {
        var parts = new SqliteConnectionStringBuilder(sqlite);
        if (parts.Mode == SqliteOpenMode.ReadWriteCreate) parts.Mode = SqliteOpenMode.ReadWrite;
        return parts.ConnectionString;
    }

    /// <summary>Of SQLite: before a connection that was open is used again.</summary>
    /// <returns>Another number than before: it leads to a file that is gone.</returns>
    /// <exception cref="DatabaseAwayException">The file is not under its name any more.</exception>
    public int RequireFile() => presence?.Require() ?? 0;

    private static SqliteFilePresence? PresenceOf(string sqlite) =>
        FileOf(sqlite) is { } file && new SqliteConnectionStringBuilder(sqlite).Mode != SqliteOpenMode.ReadWriteCreate
            ? new(file, sqlite) : null;

    /// <summary>Bytes of the database; of SQLite without the log beside the file.</summary>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public async Task<long> SizeAsync(CancellationToken cancellation = default) => (await ReadAsync(
        IsPostgreSql ? "SELECT pg_database_size(current_database())"
            : "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        row => row.GetInt64(0), cancellation))[0];

    /// <exception cref="DbException">The database cannot be reached or written.</exception>
    public async Task WriteAsync(string sql, CancellationToken cancellation = default,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, sql, parameters);
        await WaitAsync(() => command.ExecuteNonQueryAsync(cancellation));
    }

    /// <summary>For what the next request can do as well: waits a second at most for another writer, and gives up.</summary>
    /// <returns>False: nothing was written.</returns>
    public async Task<bool> TryWriteAsync(string sql, CancellationToken cancellation = default,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        try
        {
            await using var connection = await OpenAsync(busySeconds: 0, cancellation);
            await using var command = Command(connection, sql, parameters);
            command.CommandTimeout = 1;
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (DbException failure)
        {
            Faults.Note(failure);
            return false;
        }
    }

    /// <summary>
    /// Whether the database serves, asked past the pool, which may be full of connections that wait: PostgreSQL answers, or says that it
    /// has no connection left; the SQLite file could be written. Stands still for a few seconds at most.
    /// </summary>
    /// <exception cref="DbException">It does not.</exception>
    public void Probe()
    {
        if (IsPostgreSql) AskServer();
        else TryLock();
    }

    private void AskServer()
    {
        try
        {
            var probe = new NpgsqlConnectionStringBuilder(ConnectionString)
            {
                Pooling = false, Timeout = ProbeSeconds, CommandTimeout = ProbeSeconds
            };
            using var connection = new NpgsqlConnection(probe.ConnectionString);
            connection.Open();
            using var command = Command(connection, "SELECT 1", []);
            command.CommandTimeout = ProbeSeconds;
            command.ExecuteScalar();
        }
        catch (DbException failure) when (DatabaseOutage.IsFull(failure))
        {
            // It serves others; whoever waits for a connection gets one, or is told.
        }
    }

    private void TryLock()
    {
        RequireFile();
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        // Past the client, which would look again and again for a second. Another writer's usual moment is no outage.
        Run("PRAGMA busy_timeout = 250");
        Run("BEGIN IMMEDIATE");
        Run("ROLLBACK");

        void Run(string sql)
        {
            var code = raw.sqlite3_exec(connection.Handle!, sql);
            // The lowest byte says what, the others why.
            if (code != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(connection.Handle!).utf8_to_string(), code & 0xFF);
        }
    }

    private async Task<T> WaitAsync<T>(Func<Task<T>> command)
    {
        var (wait, started) = (DatabaseWait.Current, Stopwatch.GetTimestamp());
        try
        {
            return await command();
        }
        catch (Exception failure) when (Faults.Passing(failure) || (wait is not null && DatabaseOutage.Is(failure)))
        {
            wait!.GiveUp();
            throw;
        }
        finally
        {
            wait?.Spend(Stopwatch.GetElapsedTime(started));
        }
    }

    private static DbCommand Command(DbConnection connection, string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        DatabaseWait.Limit(command);
        foreach (var (name, value) in parameters) command.AddParameter(name).Value = value;
        return command;
    }
}
