using System.Diagnostics;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

/// <summary>
/// kill -9 in the middle of migrating, on a real process: the next one always goes on by itself. REPORTING_FAULTS=40 kills at as many
/// moments, from an empty database and from an old schema.
/// </summary>
public sealed class KilledMigrationTests
{
    [Theory, BothDatabases]
    public async Task A_process_killed_in_the_middle_of_migrating_leaves_the_next_one_to_go_on(DatabaseProvider provider)
    {
        var random = new Random(FaultRuns.Seed);
        var (kills, done) = (0, 0);
        foreach (var content in FaultRuns.IsLong ? (Content[])[Content.Nothing, Content.Schema] : [Content.Schema])
        {
            await using var portal = await UpgradingPortal.CreateAsync(provider, content);
            // A fresh process each; the first sign that it is at work is looked for, then a random moment of the few hundred milliseconds
            // that it takes.
            for (var round = FaultRuns.IsLong ? FaultRuns.Rounds : 1; round > 0 && (await portal.StateAsync()).Missing.Count > 0; round--)
            {
                using var process = PortalProcess.Start(portal.Database, "migrate", under: NextProgram.Under);
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                await UntilAtWorkAsync(portal, process);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 400)));
                if (!process.HasExited) kills++;
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                var missing = (await portal.StateAsync()).Missing.Count;
                if (missing == 0) done++;
            }
            var next = await PortalProcess.RunAsync(portal.Database, "migrate", under: NextProgram.Under);
            Assert.Equal(0, next.ExitCode);
            Assert.Empty((await portal.StateAsync()).Missing);
            if (provider == DatabaseProvider.Sqlite) Assert.Equal("ok", Assert.Single(await portal.TextsAsync("PRAGMA integrity_check")));
            if (content == Content.Schema) Assert.Equal(1, await portal.OldRowsAsync());
        }
        FaultRuns.Note($"{provider}: {kills} kills, {done} of them after the commit, seed {FaultRuns.Seed}");
    }

    /// <summary>SQLite's log grows, PostgreSQL's lock is taken.</summary>
    private static async Task UntilAtWorkAsync(UpgradingPortal portal, Process process)
    {
        var sqlite = portal.Database.Provider == DatabaseProvider.Sqlite;
        var log = sqlite ? new FileInfo(portal.File + "-wal") : null;
        var before = log is { Exists: true } ? log.Length : 0;
        while (!process.HasExited)
        {
            if (log is not null)
            {
                log.Refresh();
                if (log.Exists && log.Length > before || portal.Copies.Count > 0) return;
            }
            else if (await portal.NumberAsync(
                "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = "
                + "current_database()") > 0) return;
            await Task.Delay(5);
        }
    }
}
