using System.Runtime.Versioning;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

[UnsupportedOSPlatform("windows")]
public sealed class SchemaMigrationTests
{
    private const string Newest = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";

    [Theory, BothDatabases]
    public async Task An_old_schema_with_rows_is_brought_up_and_keeps_them(DatabaseProvider provider)
    {
        await using var portal = await UpgradingPortal.CreateAsync(provider);
        Assert.Equal([NextSchema.Id], (await portal.StateAsync()).Missing);
        await portal.MigrateAsync();
        Assert.Empty((await portal.StateAsync()).Missing);
        Assert.Equal(1, await portal.OldRowsAsync());
    }

    [Fact]
    public async Task The_schema_is_the_one_that_EF_Core_itself_would_have_made()
    {
        const string Schema =
            "SELECT \"sql\" FROM sqlite_master WHERE \"sql\" IS NOT NULL AND \"name\" <> '__EFMigrationsLock' ORDER BY \"type\", \"name\"";
        await using var ours = await UpgradingPortal.CreateAsync(content: Content.Nothing);
        await ours.MigrateAsync();
        await using var efs = await UpgradingPortal.CreateAsync(content: Content.Nothing);
        await CopyPlan.MigrateAsync(new(isPostgreSql: false, efs.Database.ConnectionString));
        await using (var next = new SqliteReportingDbContext(new DbContextOptionsBuilder<SqliteReportingDbContext>()
            .UseSqlite(efs.Database.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(NextSchema).Assembly))
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options, TimeProvider.System, new Actor()))
            await next.Database.MigrateAsync();
        Assert.Equal(await efs.TextsAsync(Schema), await ours.TextsAsync(Schema));
    }

    [Fact]
    public async Task A_database_that_cannot_hold_Vietnamese_is_refused_before_anything_is_made()
    {
        await using var portal = UpgradingPortal.On(await TestDatabase.CreateAsync(
            DatabaseProvider.PostgreSql, Content.Nothing, "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"));
        Assert.Contains("LATIN1", (await Assert.ThrowsAsync<StartupRefusedException>(portal.MigrateAsync)).Message,
            StringComparison.Ordinal);
        Assert.Null((await portal.StateAsync()).Last);
    }

    [Fact]
    public async Task The_lock_that_a_killed_process_left_holds_nobody_up()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        await portal.ExecuteAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await portal.ExecuteAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-27 00:00:00')""");
        await portal.MigrateAsync();
        Assert.Empty((await portal.StateAsync()).Missing);
    }

    [Fact]
    public async Task Before_rows_are_touched_a_copy_of_them_is_made_beside_the_file_for_its_owner_only()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        var last = (await portal.StateAsync()).Last;
        await portal.MigrateAsync();
        var copy = Assert.Single(portal.Copies);
        Assert.EndsWith($".before-upgrade-{portal.Clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{last}.db", copy, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
        await using var old = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await old.OpenAsync();
        await using var command = old.CreateCommand();
        command.CommandText = Newest;
        Assert.Equal(last, await command.ExecuteScalarAsync());
        command.CommandText = """SELECT "ClaimType" FROM "AspNetRoleClaims" """;
        Assert.Equal("an old claim", await command.ExecuteScalarAsync());
        Assert.Contains(portal.Log.Events, e => e.RenderMessage(null).Contains(copy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_each_of_the_last_three_schemas_the_newest_copy_is_kept()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        foreach (var name in (string[])["20260101T000000Z-20260101000000_A", "20260102T000000Z-20260101000000_A",
            "20260103T000000Z-20260103000000_B", "20260104T000000Z-20260104000000_C"])
            await File.WriteAllTextAsync(Path.ChangeExtension(portal.File, $".before-upgrade-{name}.db"), "");
        await File.WriteAllTextAsync(Path.ChangeExtension(portal.File, ".before-upgrade-20260105T000000Z-20260105000000_D.db.part"), "");
        portal.Clock.SetUtcNow(new(2026, 11, 27, 0, 0, 0, TimeSpan.Zero));
        await portal.MigrateAsync();
        Assert.Equal(["B", "C", "Initial"], portal.Copies.Select(c => c[(c.LastIndexOf('_') + 1)..^3]));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(portal.File)!, Path.GetFileNameWithoutExtension(portal.File) + "*.part"));
    }

    [Fact]
    public async Task An_empty_database_needs_no_copy()
    {
        await using var portal = await UpgradingPortal.CreateAsync(content: Content.Nothing);
        portal.Disk.Free = 0;
        await portal.MigrateAsync();
        Assert.Empty((await portal.StateAsync()).Missing);
        Assert.Empty(portal.Copies);
    }

    [Fact]
    public async Task Without_room_for_the_copy_nothing_is_changed_and_one_line_says_what_is_missing()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        var before = await portal.StateAsync();
        portal.Disk.Free = 1 << 20;
        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(portal.MigrateAsync);
        Assert.Contains("has 1 MB free", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(portal.Copies);
        Assert.Equal(before.Missing, (await portal.StateAsync()).Missing);
    }

    [Fact]
    public async Task A_damaged_file_is_neither_copied_nor_changed()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        await DamagedFile.DestroyAsync(portal.Database, "Directives");
        var refusal = await Assert.ThrowsAsync<StartupRefusedException>(portal.MigrateAsync);
        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(portal.Copies);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_the_schema_as_it_was_and_no_copy()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        var before = await portal.StateAsync();
        // In the way of a later migration.
        await portal.ExecuteAsync("CREATE TABLE \"NextNumbers\" (\"Id\" INTEGER)");
        await Assert.ThrowsAsync<StartupRefusedException>(portal.MigrateAsync);
        Assert.Equal(before.Missing, (await portal.StateAsync()).Missing);
        Assert.Empty(portal.Copies);
        await portal.ExecuteAsync("DROP TABLE \"NextNumbers\"");
        await portal.MigrateAsync();
        Assert.Empty((await portal.StateAsync()).Missing);
    }

    [Theory, BothDatabases]
    public async Task Several_that_migrate_at_once_do_it_once(DatabaseProvider provider)
    {
        await using var first = await UpgradingPortal.CreateAsync(provider);
        var others = Enumerable.Range(0, 2).Select(_ => UpgradingPortal.On(first.Database)).ToList();
        await Task.WhenAll(others.Append(first).Select(p => Task.Run(p.MigrateAsync)));
        Assert.Empty((await first.StateAsync()).Missing);
        if (provider == DatabaseProvider.Sqlite) Assert.Single(first.Copies);
    }

    [Theory, BothDatabases]
    public async Task Who_waits_for_another_says_so_and_gives_up_in_the_end(DatabaseProvider provider)
    {
        await using var portal = await UpgradingPortal.CreateAsync(provider, Content.Schema, "--Database:MigrationWaitSeconds=1");
        await using (await BusyDatabase.HoldAsync(portal.Database))
        {
            var refusal = await Assert.ThrowsAsync<StartupRefusedException>(portal.MigrateAsync);
            Assert.Contains("Another process", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(portal.Log.Events, e => e.RenderMessage(null).StartsWith("Another process", StringComparison.Ordinal));
        }
        await portal.MigrateAsync();
        Assert.Empty((await portal.StateAsync()).Missing);
    }

    [Theory, BothDatabases]
    public async Task A_database_newer_than_the_program_is_refused_in_one_line(DatabaseProvider provider)
    {
        await using var portal = await UpgradingPortal.CreateAsync(provider);
        await portal.MigrateAsync();
        await portal.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0')""");
        foreach (var refused in (Func<Task>[])[portal.MigrateAsync, portal.StartAsync])
            Assert.Contains("29990101000000_FromTheFuture", (await Assert.ThrowsAsync<StartupRefusedException>(refused)).Message,
                StringComparison.Ordinal);
        Assert.Contains("newer", (await portal.PlanAsync()).Refusal, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_a_state_that_was_never_released_is_refused_in_one_line(DatabaseProvider provider)
    {
        await using var portal = await UpgradingPortal.CreateAsync(provider);
        await portal.ExecuteAsync("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20261124055156_Initial'""");
        foreach (var refused in (Func<Task>[])[portal.MigrateAsync, portal.StartAsync])
            AssertSays((await Assert.ThrowsAsync<StartupRefusedException>(refused)).Message);
        AssertSays((await portal.PlanAsync()).Refusal);
        ReportingConnections old = new(provider == DatabaseProvider.PostgreSql, portal.Database.ConnectionString);
        AssertSays((await Assert.ThrowsAsync<CopyRefusedException>(() => CopyPlan.RequireCurrentAsync(old))).Message);

        static void AssertSays(string? line) =>
            Assert.Matches("^The database was made by a state .*never released.*20261124055156_Initial.*empty database.$", line);
    }

    [Fact]
    public async Task Looking_what_would_be_done_changes_nothing()
    {
        await using var portal = await UpgradingPortal.CreateAsync();
        var before = await File.ReadAllBytesAsync(portal.File);
        var plan = await portal.PlanAsync();
        Assert.NotEmpty(plan.Schema.Missing);
        Assert.Contains(".before-upgrade-", plan.Copy, StringComparison.Ordinal);
        Assert.Null(plan.Refusal);
        Assert.Equal(before, await File.ReadAllBytesAsync(portal.File));
        portal.Disk.Free = 0;
        Assert.Contains("0 MB free", (await portal.PlanAsync()).Refusal, StringComparison.Ordinal);

        await using var nothing = await UpgradingPortal.CreateAsync(content: Content.Nothing);
        Assert.Null((await nothing.PlanAsync()).Copy);
        Assert.False(File.Exists(nothing.File));
    }
}
