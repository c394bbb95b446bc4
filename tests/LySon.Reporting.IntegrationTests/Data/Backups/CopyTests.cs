using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class CopyTests
{
    private sealed class BrokenOff : Exception;

    [Theory, BothDatabases]
    public async Task What_the_schema_has_is_what_is_copied(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Content.Schema);
        var tables = await BackupArrangement.Of(database).ReadAsync(provider == DatabaseProvider.Sqlite
            ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'", row => row.GetString(0));
        Assert.Equal(CopyPlan.Tables.Select(t => t.Name).Order(StringComparer.Ordinal),
            tables.Where(t => !t.StartsWith("__EF", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Numbers_go_on_after_the_last_that_was_given_also_when_its_row_is_gone(DatabaseProvider to)
    {
        await using var place = await BackupArrangement.CreateAsync(to == DatabaseProvider.Sqlite ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite);
        const string add = """
            INSERT INTO "Issuers" ("AgencyId", "Name", "NameSortKey") SELECT "AgencyId", @name, '' FROM "Issuers" LIMIT 1
            """;
        await place.Connections.WriteAsync(add, parameters: [("name", "Một")]);
        await place.Connections.WriteAsync("""DELETE FROM "Issuers" WHERE "Name" = 'Một'""");
        await using var target = await BackupArrangement.NewPlaceAsync(to);
        await place.CopyAsync(target);
        var ids = new List<long>();
        foreach (var database in (Core.Data.ReportingConnections[])[place.Connections, BackupArrangement.Of(target)])
        {
            await database.WriteAsync(add, parameters: [("name", "Hai")]);
            ids.AddRange(await database.ReadAsync("""SELECT "Id" FROM "Issuers" WHERE "Name" = 'Hai'""", row => row.GetInt64(0)));
        }
        Assert.Equal(ids[0], ids[1]);
    }

    [Theory, BothDatabases]
    public async Task A_database_with_rows_is_no_target(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await using var taken = await TestDatabase.CreateAsync(provider);
        Assert.Contains("not empty", (await Assert.ThrowsAsync<CopyRefusedException>(() => place.CopyAsync(taken))).Message,
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_source_that_is_written_to_meanwhile_is_refused_unless_that_is_wanted(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(provider);
        await using var target = await BackupArrangement.NewPlaceAsync(provider == DatabaseProvider.Sqlite ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite);
        await using var commit = await ScanCommit.OpenAsync(place.Connections, place.Clock);

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(
            () => place.CopyAsync(target, told: (table, _) => Scan(commit, table)));
        Assert.Contains("was written to", refused.Message, StringComparison.Ordinal);
        await BackupArrangement.AssertEmptyAsync(target);

        // Receipts are read after the scan of this round, and are those of before it.
        Assert.Equal(1, (await place.CopyAsync(target, whileWritten: true, (table, _) => Scan(commit, table))).Tables["ScanReceipts"].Rows);
    }

    [Theory, BothDatabases]
    public async Task Broken_off_at_any_table_it_leaves_nothing_and_is_simply_done_again(DatabaseProvider to)
    {
        await using var place = await BackupArrangement.CreateAsync(to == DatabaseProvider.Sqlite ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite);
        await using var target = await BackupArrangement.NewPlaceAsync(to);
        foreach (var last in (string[])[CopyPlan.Tables[0].Name, CopyPlan.Tables[^1].Name])
        {
            await Assert.ThrowsAsync<BrokenOff>(() => place.CopyAsync(target, told: (table, _) =>
                { if (table == last) throw new BrokenOff(); }));
            await BackupArrangement.AssertEmptyAsync(target);
        }
        var copied = await place.CopyAsync(target);
        Assert.Equal(11, copied.Tables["Directives"].Rows);
    }

    [Fact]
    public async Task From_file_to_file_every_value_stays_as_it_is_stored()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await place.Connections.WriteAsync("""UPDATE "Agencies" SET "DeletedAt" = '2021-11-09 08:05:00.1234567' WHERE "Id" = 1""");
        await using var target = await BackupArrangement.NewPlaceAsync(DatabaseProvider.Sqlite);
        var copied = await place.CopyAsync(target);
        await using var connection = new SqliteConnection(target.ConnectionString);
        await connection.OpenAsync();
        Assert.Equal(["2021-11-09 08:05:00.1234567"], connection.Read("SELECT \"DeletedAt\" FROM \"Agencies\" WHERE \"Id\" = 1", row =>
            row.GetString(0)));
        Assert.Equal(copied.Tables.Count, CopyPlan.Tables.Count);
    }

    [Fact]
    public async Task A_value_that_PostgreSql_could_not_hold_is_named_by_its_column_and_not_shown()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await place.Connections.WriteAsync("""UPDATE "Agencies" SET "DeletedAt" = 'bí mật' WHERE "Id" = 1""");
        await using var target = await BackupArrangement.NewPlaceAsync(DatabaseProvider.PostgreSql);
        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => place.CopyAsync(target));
        Assert.Contains("Agencies.DeletedAt", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", refused.Message, StringComparison.Ordinal);
        await BackupArrangement.AssertEmptyAsync(target);
    }

    /// <summary>Beside the first tables: while the copy is under way.</summary>
    private static void Scan(ScanCommit commit, string table)
    {
        if (table == "Agencies") commit.RunAsync([new(1, new(2021, 11, 9), 15, Guid.NewGuid())]).Wait();
    }
}
