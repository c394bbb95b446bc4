using System.Runtime.Versioning;
using System.IO.Compression;
using System.Security.Cryptography;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Backups;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class BackupTests
{
    [UnsupportedOSPlatform("windows")]
    [Theory, BothDatabases]
    public async Task A_backup_is_one_private_file_that_sqlite3_opens_with_a_description_beside_it(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(provider);
        var made = await place.BackUpAsync();

        Assert.Equal(["reporting-20211109-080500.db.gz", "reporting-20211109-080500.db.gz.json"],
            Directory.GetFileSystemEntries(place.Folder).Select(f => Path.GetFileName(f)!).Where(f => f != ".lock")
                .Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(place.Folder, "reporting-*"), f =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
        var described = BackupManifest.Parse(await File.ReadAllTextAsync(made.File + ".json"))!;
        Assert.Equal(Path.GetFileName(made.File), described.File!.Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(made.File))), described.File.Sha256);
        Assert.Equal((11L, TestClock.Start), (described.Tables["Directives"].Rows, described.TakenAt));
        Assert.Equal(described.File, place.Service.Latest()!.File);

        var database = await UnzipAsync(made.File, place.Content);
        Assert.Equal("11|8|1", await AskAsync(database,
            "SELECT (SELECT count(*) FROM Directives), (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'), "
                + "(SELECT count(*) FROM __Backup)"));
        Assert.Equal("", await AskAsync(database, "PRAGMA foreign_key_check"));
    }

    [Theory, BothDatabases]
    public async Task While_phones_scan_a_backup_is_of_one_moment(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(provider);
        using var ending = new CancellationTokenSource();
        var acknowledged = 0;
        var phones = Enumerable.Range(1, 3).Select(phone => Task.Run(async () =>
        {
            await using var commit = await ScanCommit.OpenAsync(place.Connections, place.Clock);
            while (!ending.IsCancellationRequested)
            {
                await commit.RunAsync([new(phone, new(2021, 11, 9), 15, Guid.NewGuid())]);
                Interlocked.Increment(ref acknowledged);
            }
        })).ToList();
        await Scans.Faults.Eventually.TrueAsync(() => acknowledged > 20, "phones scan");
        var before = acknowledged;
        var made = await place.BackUpAsync();
        var after = acknowledged;
        await ending.CancelAsync();
        await Task.WhenAll(phones);

        var database = await UnzipAsync(made.File, place.Content);
        var counted = (await AskAsync(database, "SELECT (SELECT sum(Count) FROM ScanHours), (SELECT count(*) FROM ScanReceipts)"))
            .Split('|').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counted[0], counted[1]);
        Assert.InRange(counted[0], before, after + 3);
        Assert.True(after > before + 3, "Nobody scanned while the backup was made.");
        Assert.Equal(counted[1], made.Manifest.Tables["ScanReceipts"].Rows);
    }

    [Fact]
    public async Task Older_backups_go_as_configured_and_nobody_elses_files()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        (place.Options.KeepDays, place.Options.KeepMonths) = (1, 0);
        foreach (var day in Enumerable.Range(1, 9))
            foreach (var suffix in (string[])["", ".json"])
                await File.WriteAllTextAsync(Path.Combine(place.Folder, $"reporting-2021100{day}-000000.db.gz{suffix}"), "");
        string[] others = ["reporting-20200101.db.gz", "reporting.db", "letter.txt"];
        foreach (var other in others) await File.WriteAllTextAsync(Path.Combine(place.Folder, other), "");

        Assert.Equal(3, (await place.BackUpAsync()).Removed);
        Assert.Equal(7 * 2, Directory.GetFiles(place.Folder, "reporting-2021????-??????.db.gz*").Length);
        Assert.All(others, other => Assert.True(File.Exists(Path.Combine(place.Folder, other)), other));
        Assert.Equal(0, (await place.BackUpAsync(place.Folder)).Removed);
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await using (new FileStream(Path.Combine(place.Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("Another backup", (await Assert.ThrowsAsync<CopyRefusedException>(() => place.BackUpAsync())).Message,
                StringComparison.Ordinal);
        // The lock of a process that died is nobody's.
        await place.BackUpAsync();
        Assert.EndsWith("080500-1.db.gz", (await place.BackUpAsync()).File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_said_and_not_backed_up()
    {
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await place.BackUpAsync();
        var file = SqliteFile.PathOf(place.Connections);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        long page;
        using (var connection = SqliteFile.Open(file))
        {
            page = connection.Read("SELECT rootpage FROM sqlite_schema WHERE name = 'Directives'", row => row.GetInt64(0))[0];
            connection.Run("PRAGMA journal_mode = DELETE");
        }
        await using (var bytes = File.OpenWrite(file))
        {
            bytes.Position = (page - 1) * 4_096;
            bytes.Write(new byte[4_096]);
        }
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => place.BackUpAsync());
        Assert.True(refused is CopyRefusedException or Microsoft.Data.Sqlite.SqliteException, refused.ToString());
        Assert.Single(Directory.GetFiles(place.Folder, "*.gz"));
    }

    [Theory, BothDatabases]
    public async Task An_older_schema_is_backed_up_by_its_own_program_only(DatabaseProvider provider)
    {
        await using var place = await BackupArrangement.CreateAsync(provider, Content.Nothing);
        Assert.Contains("older than this program", (await Assert.ThrowsAsync<CopyRefusedException>(() => place.BackUpAsync())).Message,
            StringComparison.Ordinal);
    }

    internal static async Task<string> UnzipAsync(string file, string folder)
    {
        var database = Path.Combine(folder, "unzipped.db");
        await using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        await using var to = File.Create(database);
        await gzip.CopyToAsync(to);
        return database;
    }

    private static async Task<string> AskAsync(string database, string sql)
    {
        var (code, output) = await Tool.RunAsync("sqlite3", "sqlite3", database, sql);
        Assert.True(code == 0, output);
        return output.Trim();
    }
}
