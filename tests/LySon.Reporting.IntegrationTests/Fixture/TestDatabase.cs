using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>What a fresh database holds.</summary>
public enum Content
{
    /// <summary>No table.</summary>
    Nothing,

    /// <summary>The schema, without a row.</summary>
    Schema,

    /// <summary>The sample data and sample accounts.</summary>
    Sample,

    /// <summary>The same of 2026.</summary>
    SampleOfToday,
}

/// <summary>A database of one test, copied from a template that is made once a run; gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int number;

    private readonly bool goesWithItsServer;

    private TestDatabase(DatabaseProvider provider, string connectionString, bool goesWithItsServer = false) =>
        (Provider, ConnectionString, this.goesWithItsServer) = (provider, connectionString, goesWithItsServer);

    public DatabaseProvider Provider { get; }
    public string ConnectionString { get; }

    /// <summary>A server that is not there.</summary>
    public static TestDatabase Unreachable { get; } = new(DatabaseProvider.PostgreSql, "Host=/nonexistent;Username=nobody;Database=none");

    /// <summary>A SQLite file in a place of the test's own; there is none yet.</summary>
    public static TestDatabase At(string file) => new(DatabaseProvider.Sqlite, Templates.SqliteFile(file));

    /// <param name="with">More about a database of PostgreSQL, such as its encoding.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, Content content = Content.Sample, string with = "")
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(TestFolder.Path, name + ".db");
            if (content != Content.Nothing) File.Copy(await Templates.SqliteFileAsync(content), file);
            return new(provider, Templates.SqliteFile(file));
        }
        var template = content == Content.Nothing ? "template0" : await Templates.PostgreSqlNameAsync(content);
        var server = await PostgreSqlServer.ConnectionStringAsync();
        await Templates.ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template} {with}");
        return new(provider, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }

    /// <summary>With the sample data, on a server that the test started for itself; it is gone with the server.</summary>
    internal static async Task<TestDatabase> CreateOnAsync(PostgreSqlServer server)
    {
        const string name = "reporting";
        await Templates.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name} TEMPLATE template0");
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
        await Templates.FillAsync(DatabaseProvider.PostgreSql, connectionString, Content.Sample);
        return new(DatabaseProvider.PostgreSql, connectionString, goesWithItsServer: true);
    }

    /// <summary>
    /// Nobody has the SQLite file open any more: neither a test nor the portal, whose connections are those of a file that must be there.
    /// </summary>
    /// <returns>The file.</returns>
    internal static string CloseFile(string connectionString)
    {
        foreach (var own in (string[])[connectionString, ReportingConnections.Existing(connectionString)])
        {
            using var pooled = new SqliteConnection(own);
            SqliteConnection.ClearPool(pooled);
        }
        return new SqliteConnectionStringBuilder(connectionString).DataSource;
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(CloseFile(ConnectionString) + suffix);
            return;
        }
        await using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
        if (goesWithItsServer) return;
        var database = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await Templates.ExecuteAsync(await PostgreSqlServer.ConnectionStringAsync(), $"DROP DATABASE {database} WITH (FORCE)");
    }
}
