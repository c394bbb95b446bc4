using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>One read transaction: in WAL mode neither side waits for the other.</summary>
internal sealed class SqliteSource : CopySource
{
    private readonly SqliteConnection connection;
    private readonly bool asStored;
    private readonly long version;
    private SqliteTransaction? snapshot;

    private SqliteSource(SqliteConnection connection, bool asStored)
    {
        (this.connection, this.asStored) = (connection, asStored);
        snapshot = connection.BeginTransaction(deferred: true);
        // The first read holds the moment.
        connection.Read("SELECT count(*) FROM sqlite_schema", row => row.GetInt64(0));
        version = Version();
    }

    public override string Kind => "SQLite";

    public SqliteConnection Connection => connection;

    public static async Task<SqliteSource> OpenAsync(ReportingConnections database, bool asStored, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)await database.OpenAsync(cancellation);
        try
        {
            return new(connection, asStored);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async IAsyncEnumerable<object?[]> ReadAsync(CopiedTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var row in SqliteFile.Rows(connection, table.Name, table.Columns.Select(c => c.Name), cancellation))
        {
            if (!asStored) Canonical(table, row);
            yield return row;
        }
    }

    public override Task<long> LastNumberAsync(CopiedTable table, CancellationToken cancellation) =>
        Task.FromResult(connection.Read("SELECT seq FROM sqlite_sequence WHERE name = @name", row =>
            row.GetInt64(0), [("name", table.Name)]).FirstOrDefault());

    public override async Task<bool> WasWrittenSinceAsync(IReadOnlyDictionary<string, TableSum> sums, CancellationToken cancellation)
    {
        if (snapshot is not null) await snapshot.DisposeAsync();
        snapshot = null;
        connection.Read("SELECT count(*) FROM sqlite_schema", row => row.GetInt64(0));
        return Version() != version;
    }

    public override async ValueTask DisposeAsync()
    {
        if (snapshot is not null) await snapshot.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>Another number once another connection has committed.</summary>
    private long Version() => connection.Read("PRAGMA data_version", row => row.GetInt64(0))[0];

    private static void Canonical(CopiedTable table, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            try
            {
                row[i] = PortableValue.Canonical(table.Columns[i].Kind, row[i]);
            }
            catch (Exception failure) when (failure is FormatException or System.Text.Json.JsonException or ArgumentException)
            {
                throw new CopyRefusedException(
                    $"{table.Name}.{table.Columns[i].Name} holds a value that is no {table.Columns[i].Kind}. Nothing was copied.", failure);
            }
        }
    }
}
