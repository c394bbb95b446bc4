using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>SQLite files as files: what is in one, whatever its schema, and whether it is whole. Needs no model.</summary>
public static class SqliteFile
{
    /// <summary>Pages of one step of a page-wise copy; between two it can be broken off.</summary>
    private const int StepPages = 2_048;
    private const string Tables = """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> '__EFMigrationsLock' ORDER BY name
        """;

    /// <exception cref="CopyRefusedException">It is in memory, or under a URI.</exception>
    public static string PathOf(ReportingConnections database) =>
        database.FilePath ?? throw new CopyRefusedException("The connection string names no file: give Data Source=/a/path/to/a/file.db.");

    /// <summary>The file as a database of the program, without a pool that would hold it.</summary>
    public static ReportingConnections Database(string file) =>
        new(isPostgreSql: false, new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);

    /// <summary>One connection of its own; without the log beside the file that the portal's own connections keep.</summary>
    /// <exception cref="SqliteException">It is no SQLite file, or cannot be opened.</exception>
    public static SqliteConnection Open(string file, bool readOnly = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Pooling = false, Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = SqliteReportingDbContext.BusyTimeoutSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(this SqliteConnection connection, string sql, params IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Of every table that is not SQLite's own.</summary>
    public static IReadOnlyDictionary<string, TableSum> Sums(SqliteConnection connection, CancellationToken cancellation = default) =>
        connection.Read(Tables, row => row.GetString(0))
        .ToDictionary(table => table, table => Sum(connection, table, Columns(connection, table), cancellation), StringComparer.Ordinal);

    internal static TableSum Sum(SqliteConnection connection, string table, IEnumerable<string> columns, CancellationToken cancellation)
    {
        var summer = new TableSummer();
        foreach (var row in Rows(connection, table, columns, cancellation)) summer.Add(row);
        return summer.Sum();
    }

    /// <summary>As stored. The same array each time.</summary>
    internal static IEnumerable<object?[]> Rows(SqliteConnection connection, string table, IEnumerable<string> columns,
        CancellationToken cancellation)
    {
        using var command = connection.Command($"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(table)}", []);
        using var reader = command.ExecuteReader();
        var row = new object?[reader.FieldCount];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    /// <summary>Null: whole. Otherwise what SQLite says first. It names pages and indexes, never a value.</summary>
    /// <param name="quick">Without comparing each index with its table.</param>
    public static string? Damage(SqliteConnection connection, bool quick = false) =>
        connection.Read($"PRAGMA {(quick ? "quick" : "integrity")}_check(1)", row => row.GetString(0)) switch
        {
            ["ok"] => null,
            [var first, ..] => first,
            [] => "it says nothing"
        };

    /// <summary>Rows that refer to what is not there.</summary>
    public static long Orphans(SqliteConnection connection) =>
        connection.Read("SELECT count(*) FROM pragma_foreign_key_check", row => row.GetInt64(0))[0];

    /// <summary>Page by page, as the open transaction of <paramref name="from"/> sees them.</summary>
    internal static void CopyPages(SqliteConnection from, SqliteConnection to, CancellationToken cancellation)
    {
        using var backup = raw.sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        if (backup.IsInvalid) SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(to.Handle), to.Handle);
        for (var code = raw.SQLITE_OK; code != raw.SQLITE_DONE;)
        {
            cancellation.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, StepPages);
            if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, to.Handle);
        }
    }

    internal static SqliteCommand Command(this SqliteConnection connection, string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.AddParameter(name).Value = value;
        return command;
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Columns(SqliteConnection connection, string table) =>
        [.. connection.Read("SELECT name FROM pragma_table_info(@table)", row => row.GetString(0), [("table", table)])
            .Order(StringComparer.Ordinal)];
}
