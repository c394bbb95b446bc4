using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

/// <summary>A real SQLite file with a page that a dying disk has overwritten.</summary>
internal static class DamagedFile
{
    /// <summary>Fills the root page of a table with noise.</summary>
    public static async Task DestroyAsync(TestDatabase database, string table)
    {
        long page, size;
        await using (var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // What is still in the log would stand in for the page.
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            command.CommandText = $"SELECT rootpage FROM sqlite_master WHERE name = '{table}' AND type = 'table'";
            page = (long)(await command.ExecuteScalarAsync())!;
            command.CommandText = "PRAGMA page_size";
            size = (long)(await command.ExecuteScalarAsync())!;
        }
        await using var file = new FileStream(
            TestDatabase.CloseFile(database.ConnectionString), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = (page - 1) * size;
        var noise = new byte[size];
        new Random(1).NextBytes(noise);
        await file.WriteAsync(noise);
    }
}
