using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Printing;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class FullDiskBackupTests
{
    [Fact]
    public async Task A_disk_that_is_too_small_is_said_before_and_one_that_fills_up_keeps_the_old_backups()
    {
        await using var disk = await SmallDisk.MountAsync(kilobytes: 64);
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        place.Options.Folder = disk.Folder;
        Assert.Contains("are needed", (await Assert.ThrowsAsync<CopyRefusedException>(() => place.BackUpAsync())).Message,
            StringComparison.Ordinal);

        // One that was much smaller lets the next begin.
        var old = Path.Combine(disk.Folder, "reporting-20211101-000000.db.gz");
        await File.WriteAllTextAsync(old, "nhỏ");
        Assert.Contains("No space left", (await Assert.ThrowsAsync<IOException>(() => place.BackUpAsync())).Message,
            StringComparison.Ordinal);
        Assert.Equal([".lock", Path.GetFileName(old)], Directory.GetFileSystemEntries(disk.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_restore_that_fills_the_disk_leaves_the_place_empty()
    {
        await using var disk = await SmallDisk.MountAsync(kilobytes: 512);
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        var file = (await place.BackUpAsync()).File;
        await using var small = TestDatabase.At(Path.Combine(disk.Folder, "reporting.db"));
        Assert.Contains("are needed", (await Assert.ThrowsAsync<CopyRefusedException>(() => place.Into(small).RestoreAsync(file))).Message,
            StringComparison.Ordinal);
        // Without its description nobody knows how large it will be.
        File.Delete(file + ".json");
        Assert.Contains("No space left", (await Assert.ThrowsAsync<IOException>(() => place.Into(small).RestoreAsync(file))).Message,
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Folder));
    }

    [Fact]
    public async Task A_copy_that_fills_the_disk_leaves_the_place_empty()
    {
        await using var disk = await SmallDisk.MountAsync(kilobytes: 512);
        await using var place = await BackupArrangement.CreateAsync(DatabaseProvider.Sqlite);
        await using var small = TestDatabase.At(Path.Combine(disk.Folder, "reporting.db"));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => place.CopyAsync(small));
        Assert.Empty(Directory.GetFileSystemEntries(disk.Folder));
    }

    /// <summary>A file system in memory; the test is skipped where nobody may mount one.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        public string Folder { get; } = BackupArrangement.NewFolder();

        public static async Task<SmallDisk> MountAsync(int kilobytes)
        {
            var disk = new SmallDisk();
            var (code, said) = await Tool.RunAsync("mount", "mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"),
                "tmpfs", disk.Folder);
            if (code != 0) Assert.Skip($"No small disk can be mounted here: {said.Trim()}");
            return disk;
        }

        public async ValueTask DisposeAsync()
        {
            Assert.Equal(0, (await Tool.RunAsync("umount", "mount", Folder)).ExitCode);
            Directory.Delete(Folder);
        }
    }
}
