using System.Net;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.IntegrationTests.Data.Migrating;
using LySon.Reporting.IntegrationTests.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using LySon.Reporting.Web.Infrastructure.Database;
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
            await Assert.ThrowsAsync<SqliteException>(() => scope.Db.Directives().ToListAsync());
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
    public async Task A_file_that_is_deleted_under_the_portal_takes_nothing_more_and_no_new_one_is_made()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var form = (await client.NewDirectiveAsync()).Fill("Subject", "V/v không được mất");
        var (file, kept) = (new SqliteConnectionStringBuilder(app.Database.ConnectionString).DataSource,
            Path.Combine(TestFolder.Path, Path.GetRandomFileName()));
        File.Move(file, kept);
        var page = await form.SubmitAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Chưa gửi được, nội dung vẫn còn"), (page.Status, page.Title));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));
        Assert.False(File.Exists(file));

        File.Move(kept, file);
        await OutageOverAsync(app);
        Assert.Empty((await page.Form("main form").SubmitAsync()).Errors);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
    }

    [Fact]
    public async Task Another_file_in_its_place_is_noticed_and_used_from_then_on()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using var other = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var client = await app.SignInAsync("nhaplieu");
        var file = await FlushedAsync(app.Database);
        Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/directives")).Status);
        foreach (var rest in Core.Data.Copying.SqlitePlace.Beside(file)) File.Delete(rest);
        File.Move(new SqliteConnectionStringBuilder(other.ConnectionString).DataSource, file, overwrite: true);
        // Looked at every two seconds; whoever comes then is told, here or in the background.
        await Eventually.TrueAsync(() => TimesReplaced(app) > 0, "the portal notices it");
        await Eventually.TrueAsync(async () => await ReadyAsync(app) == HttpStatusCode.OK, "the portal has the new file open");
        await using var scope = app.NewDb();
        Assert.Equal("ok", await scope.Db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
            .SingleAsync());
    }

    [Fact]
    public async Task What_a_check_elsewhere_found_is_looked_for_here()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var watch = app.Services.GetRequiredService<DatabaseWatch>();
        Assert.True(await watch.LookAsync());
        await DamagedFile.DestroyAsync(app.Database, "Directives");
        await ElsewhereAsync();
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(app));
        await using (var scope = app.NewDb())
            await scope.Get<UpkeepRuns>().RecordAsync(UpkeepKinds.Check, "dòng lệnh", app.Clock.GetUtcNow().UtcDateTime,
                new(UpkeepOutcome.Failed, "Có 1 chỗ không khớp"), default);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ElsewhereAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(app));

        async Task ElsewhereAsync()
        {
            await using var scope = app.NewDb();
            await scope.Get<IEnumerable<IDueWork>>().OfType<CheckedElsewhere>().Single().RunAsync(default);
        }
    }

    private static int TimesReplaced(ReportingTestApp app)
    {
        try
        {
            return app.Services.GetRequiredService<ReportingConnections>().RequireFile();
        }
        catch (DatabaseAwayException)
        {
            return 1;
        }
    }

    /// <summary>The clock of the tests stands still, and with it the pause until the next look.</summary>
    private static async Task OutageOverAsync(ReportingTestApp app)
    {
        var watch = app.Services.GetRequiredService<OutageWatch>();
        await Eventually.TrueAsync(() =>
        {
            watch.Worked();
            return !watch.IsAway;
        }, "the outage is over");
    }

    [Fact]
    public async Task Who_asks_is_told_nothing_but_the_word()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Services.GetRequiredService<ReportingConnections>().Faults.Break();
        Assert.Equal("Unhealthy", await (await app.NewClientThatStays().GetAsync("/readyz")).Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> ReadyAsync(ReportingTestApp app) =>
        (await app.NewClientThatStays().GetAsync("/readyz")).StatusCode;

    /// <summary>The file with all that is committed in it, and no connection open.</summary>
    private static async Task<string> FlushedAsync(TestDatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return TestDatabase.CloseFile(database.ConnectionString);
    }
}
