using System.Runtime.Versioning;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Security;

[UnsupportedOSPlatform("windows")]
public sealed class PrivateFileTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Fact]
    public async Task A_database_is_made_for_its_owner_and_so_is_what_SQLite_puts_beside_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Nothing);
        using var app = new ReportingTestApp(database);
        await (await app.SignInAsync("nhaplieu")).OpenAsync("/");
        var file = FileOf(database);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) Assert.Equal((suffix, Owner), (suffix, File.GetUnixFileMode(file + suffix)));
        Assert.DoesNotContain(app.Log.Events, e => e.RenderMessage(null).Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_others_could_read_is_narrowed_at_the_start_and_the_log_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var (file, key) = (FileOf(database), Path.Combine(TestFolder.Path, Path.GetRandomFileName()));
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]));
        foreach (var wide in (string[])[file, key]) File.SetUnixFileMode(wide, Owner | Others);
        using var app = new ReportingTestApp(database);
        app.Set("DataProtection:KeyFile", key);
        await app.NewClient().OpenAsync("/account/sign-in");
        foreach (var narrowed in (string[])[file, key])
        {
            Assert.Equal(Owner, File.GetUnixFileMode(narrowed));
            Assert.Contains(app.Log.Events, e => e.Level == Serilog.Events.LogEventLevel.Warning
                && e.RenderMessage(null).Contains(narrowed, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Logs_are_their_owners_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        var folder = Path.Combine(TestFolder.Path, Path.GetRandomFileName());
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Nothing);
        // A wide one from before, and one that this start makes.
        Directory.CreateDirectory(folder);
        var old = Path.Combine(folder, "reporting-20200101.clef");
        await File.WriteAllTextAsync(old, "{}\n");
        File.SetUnixFileMode(old, Owner | Others);
        using var portal = PortalProcess.Start(database, $"serve --urls=http://127.0.0.1:0 --Logging:Directory={folder}");
        portal.BeginErrorReadLine();
        portal.BeginOutputReadLine();
        try
        {
            await Scans.Faults.Eventually.TrueAsync(() => Task.FromResult(Directory.GetFiles(folder).Length == 2
                && File.GetUnixFileMode(old) == Owner), "the portal logs and narrows");
            await Scans.Faults.Eventually.TrueAsync(
                () => Task.FromResult(Directory.GetFiles(folder).All(f => File.GetUnixFileMode(f) == Owner)), "all logs are private");
        }
        finally
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
        }
    }

    private static string FileOf(TestDatabase database) => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(
        database.ConnectionString).DataSource;
}
