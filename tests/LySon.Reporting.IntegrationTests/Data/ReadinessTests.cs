using System.Net;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.IntegrationTests.Data.Migrating;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Files;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_portal_whose_disk_is_nearly_full_is_not_ready_until_there_is_room_again()
    {
        var disk = new UpgradingPortal.FakeDisk();
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Replace = s => s.AddSingleton<DiskRoom>(disk));
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
        disk.Free = (200L << 20) - 1;
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        disk.Free = 200L << 20;
        // Looked at every five seconds at most.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
    }

    [Fact]
    public async Task A_destroyed_page_that_somebody_meets_makes_the_portal_unready_until_a_check_passes()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var whole = await File.ReadAllBytesAsync(await FlushedAsync(app.Database));
        await DamagedFile.DestroyAsync(app.Database, "Directives");
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
        await using (var scope = app.NewDb())
            await Assert.ThrowsAsync<SqliteException>(() => scope.Db.Directives.ToListAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        Assert.False(await app.Services.GetRequiredService<DatabaseWatch>().LookAsync());

        await File.WriteAllBytesAsync(await FlushedAsync(app.Database), whole);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var scope = app.NewDb())
            Assert.Equal(UpkeepOutcome.Good, (await scope.Get<IUpkeepTask>().RunAsync(default)).Outcome);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
    }

    [Fact]
    public async Task A_look_through_the_pages_finds_what_nobody_has_met_yet()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.True(await app.Services.GetRequiredService<DatabaseWatch>().LookAsync());
        await DamagedFile.DestroyAsync(app.Database, "Directives");
        Assert.False(await app.Services.GetRequiredService<DatabaseWatch>().LookAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
    }

    [Fact]
    public async Task A_write_that_failed_is_told_until_one_succeeds()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Services.GetRequiredService<ReportingConnections>().Faults.Note(new SqliteException("database or disk is full", 13));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        await using (var scope = app.NewDb()) await scope.Get<NodeSigns>().RunAsync(default);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
    }

    [Fact]
    public async Task Who_asks_is_told_nothing_but_the_word()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Services.GetRequiredService<ReportingConnections>().Faults.Break();
        Assert.Equal("Unhealthy", await (await app.NewClientThatStays().GetAsync("/readyz")).Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> ReadyAsync(ReportingTestApp app) => (await app.NewClientThatStays().GetAsync("/readyz")).StatusCode;

    /// <summary>The file with all that is committed in it, and no connection open.</summary>
    private static async Task<string> FlushedAsync(TestDatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        using (var pooled = new SqliteConnection(database.ConnectionString)) SqliteConnection.ClearPool(pooled);
        return connection.DataSource;
    }
}
