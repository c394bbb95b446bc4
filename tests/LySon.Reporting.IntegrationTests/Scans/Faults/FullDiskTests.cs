using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

public sealed class FullDiskTests
{
    [Fact]
    public async Task On_a_full_disk_scans_are_refused_pages_are_shown_and_nothing_acknowledged_is_lost()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var faults = await FaultArrangement.CreateAsync(database);
        var portal = await faults.StartPortalAsync();
        faults.Load.Start(portal);
        for (var round = 1; round < FaultRuns.Rounds; round++)
        {
            await FillDiskAsync(faults, portal);
            Assert.Equal(HttpStatusCode.OK, await portal.ShowAsync(faults.Unscanned));
            await portal.LimitFilesAsync(null);
        }

        await FillDiskAsync(faults, portal);
        await portal.KillAsync();
        await faults.Load.StopAsync();
        await faults.StartAsync(portal);
        await faults.AssertNothingLostAsync(portal);
    }

    private static async Task FillDiskAsync(FaultArrangement faults, ServingPortal portal)
    {
        await faults.Load.CountsAsync(more: 10 * ScanLoad.Phones);
        var file = new SqliteConnectionStringBuilder(faults.Database.ConnectionString).DataSource;
        // Every commit is written at the log's end first.
        await portal.LimitFilesAsync(new FileInfo(file + "-wal").Length);
        await faults.Load.IsRefusedAsync();
    }
}
