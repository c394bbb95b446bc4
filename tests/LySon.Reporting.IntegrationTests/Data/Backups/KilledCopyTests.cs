using System.Diagnostics;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

/// <summary>The commands as processes of their own, killed between two of their lines; more moments with REPORTING_FAULTS.</summary>
public sealed class KilledCopyTests
{
    private static readonly int Tables = CopyPlan.Tables.Count;

    [Theory, BothDatabases]
    public async Task A_copy_killed_at_any_table_leaves_the_target_empty_and_the_next_one_fills_it(DatabaseProvider to)
    {
        await using var source = await TestDatabase.CreateAsync(to == DatabaseProvider.Sqlite ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite);
        await using var target = await BackupArrangement.NewPlaceAsync(to);
        var random = new Random(FaultRuns.Seed);
        for (var round = 1; round < FaultRuns.Rounds; round++)
        {
            // In the first third, so that the kill comes before the end however slow this machine is; later moments are played within the
            // process.
            await KillAfterAsync(source, "copy", $" --to '{target.ConnectionString}'", lines: random.Next(1, Tables / 3));
            await Eventually.TrueAsync(async () => await IsEmptyAsync(target), "the server has given up what the killed process had begun");
        }
        var (code, lines) = await FinishAsync(source, "copy", $" --to '{target.ConnectionString}'");
        Assert.Equal(0, code);
        Assert.Contains("  Directives: 11", lines);
        Assert.Contains(lines, l => l.StartsWith($"{Tables} tables", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("audit verify", StringComparison.Ordinal));
        if (to == DatabaseProvider.Sqlite) Assert.Single(Directory.GetFileSystemEntries(
            Path.GetDirectoryName(SqliteFile.PathOf(BackupArrangement.Of(target)))!));
    }

    [Fact]
    public async Task A_backup_that_is_killed_leaves_the_old_ones_and_the_next_clears_up_and_is_checked()
    {
        var home = BackupArrangement.NewFolder();
        File.Copy(await Templates.SqliteFileAsync(Content.Sample), Path.Combine(home, "reporting.db"));
        await using var place = BackupArrangement.Of(home);
        var old = await place.BackUpAsync();
        for (var round = 1; round < FaultRuns.Rounds; round++) await KillAfterAsync(
            place.Database, "backup", $" --to {place.Folder}", lines: 1);
        // On a slow machine a kill may come when all is done: whatever has a backup's name is whole.
        var before = Directory.GetFiles(place.Folder, "*.gz");
        Assert.Contains(old.File, before);
        foreach (var file in before) Assert.Equal(0, (await PortalProcess.RunAsync(place.Database, $"restore {file} --check")).ExitCode);
        var (code, lines) = await FinishAsync(place.Database, "backup", $" --to {place.Folder}");
        Assert.Equal(0, code);
        var made = lines.Single(l => l.StartsWith('/'));
        Assert.Equal(before.Append(made).Order(), Directory.GetFiles(place.Folder, "*.gz").Order());
        Assert.Empty(Directory.GetDirectories(place.Folder).Concat(Directory.GetDirectories(home)));
        var check = await PortalProcess.RunAsync(place.Database, $"restore {made} --check");
        Assert.Equal((0, true), (check.ExitCode, check.Output.Contains("  Directives: 11", StringComparison.Ordinal)));
        var refused = await PortalProcess.RunAsync(place.Database, $"restore {made}");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("not empty", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private static async Task<bool> IsEmptyAsync(TestDatabase target)
    {
        try
        {
            await DatabaseCopy.RequireEmptyAsync(BackupArrangement.Of(target));
            return true;
        }
        catch (CopyRefusedException)
        {
            return false;
        }
    }

    // The rest of the line is the shell's, which knows quotes: a connection string has spaces.
    private static Process Start(TestDatabase source, string command, string rest) =>
        PortalProcess.Start(source, command, under: ["bash", "-c", $"exec \"$@\" {rest}", "portal"]);

    private static async Task KillAfterAsync(TestDatabase source, string command, string rest, int lines)
    {
        using var process = Start(source, command, rest);
        process.BeginErrorReadLine();
        for (var line = 0; line < lines; line++) Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Lines)> FinishAsync(TestDatabase source, string command, string rest)
    {
        using var process = Start(source, command, rest);
        process.BeginErrorReadLine();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        await process.WaitForExitAsync();
        return (process.ExitCode, lines);
    }
}
