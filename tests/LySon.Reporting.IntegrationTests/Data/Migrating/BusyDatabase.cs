using System.Data.Common;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

/// <summary>Another process that is in the middle of changing the schema.</summary>
internal sealed class BusyDatabase(DbConnection connection) : IAsyncDisposable
{
    public static async Task<BusyDatabase> HoldAsync(TestDatabase database)
    {
        var sqlite = database.Provider == DatabaseProvider.Sqlite;
        DbConnection connection = sqlite ? new SqliteConnection(database.ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sqlite ? "BEGIN IMMEDIATE" : $"BEGIN; SELECT pg_advisory_xact_lock({0x4C79536F6E4DL})";
        await command.ExecuteNonQueryAsync();
        return new(connection);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
