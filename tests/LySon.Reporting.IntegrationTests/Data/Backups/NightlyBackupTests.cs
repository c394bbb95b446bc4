using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Data.Backups;

public sealed class NightlyBackupTests
{
    [Fact]
    public async Task A_night_leaves_a_backup_and_on_sunday_the_newest_is_read_back()
    {
        var folder = Path.Combine(TestFolder.Path, Path.GetRandomFileName());
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Backup:Folder", folder));
        await using var scope = app.NewDb();
        var tasks = scope.Get<IEnumerable<IUpkeepTask>>().ToDictionary(t => t.Kind);
        var (backup, trial) = (tasks[UpkeepKinds.Backup], tasks[UpkeepKinds.RestoreTrial]);
        Assert.Equal(new UpkeepSchedule(new(1, 0)), backup.Schedule);
        Assert.Null(trial.Schedule);

        var made = await backup.RunAsync(default);
        Assert.Equal(UpkeepOutcome.Good, made.Outcome);
        Assert.StartsWith("Bản 09/11 lúc 15:05, ", made.Summary, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder, "*.db.gz"));

        Assert.Equal(new UpkeepSchedule(new(2, 0), DayOfWeek.Sunday), trial.Schedule);
        var read = await trial.RunAsync(default);
        Assert.Equal(UpkeepOutcome.Good, read.Outcome);
        Assert.StartsWith("Đọc lại bản 09/11 lúc 15:05, đủ ", read.Summary, StringComparison.Ordinal);

        // A description that is damaged is the run's finding, not the clock's.
        await File.WriteAllTextAsync(Directory.GetFiles(folder, "*.json").Single(), "{");
        Assert.NotNull(trial.Schedule);
        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => trial.RunAsync(default));
    }
}
