using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>Another program, a backup or a careless query tool, holds the SQLite file under load.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task Scans_wait_for_a_lock_of_a_moment_are_refused_by_a_long_one_and_counted_when_it_is_let_go()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var faults = await FaultArrangement.CreateAsync(database);
        var (load, portal) = (faults.Load, await faults.StartPortalAsync());
        load.Start(portal);
        await load.CountsAsync(more: 10 * ScanLoad.Phones);
        await using (await LockAsync(database))
        {
            await Eventually.TrueAsync(() => load.Unanswered == ScanLoad.Phones, "every phone waits");
            Assert.Equal(HttpStatusCode.OK, await portal.ShowAsync(faults.Unscanned));
        }
        await load.CountsAsync(more: 10 * ScanLoad.Phones);
        Assert.Empty(load.Refusals);

        await using (await LockAsync(database)) await load.IsRefusedAsync();
        await load.CountsAsync(more: 10 * ScanLoad.Phones);
        await faults.AssertNothingLostAsync(portal);
    }

    /// <summary>Held until disposed.</summary>
    private static async Task<SqliteConnection> LockAsync(TestDatabase database)
    {
        var other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        return other;
    }
}
