using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>The folder with the backups.</summary>
internal sealed class BackupShelf(string folder)
{
    /// <summary>
    /// The newest ones stay whatever their age: a clock that is wrong, or a portal that stood still, must not empty the folder.
    /// </summary>
    public const int AlwaysKept = 7;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BackupName> All() =>
        [.. Directory.EnumerateFiles(folder).Select(f => BackupName.Parse(Path.GetFileName(f))).OfType<BackupName>()
            .OrderByDescending(b => b.TakenAt).ThenByDescending(b => b.File, StringComparer.Ordinal)];

    /// <summary>Gives a finished file its name: its description first, so that no backup is without one.</summary>
    public string Put(string made, BackupManifest manifest)
    {
        var (name, again) = (BackupName.Of(manifest.TakenAt, 0, manifest.File!.Encrypted), 0);
        while (Path.Exists(Path.Combine(folder, name))) name = BackupName.Of(manifest.TakenAt, ++again, manifest.File.Encrypted);
        var description = made + ".json";
        using (var text = new StreamWriter(PrivateFiles.Create(description))) text.Write(
            (manifest with { File = manifest.File with { Name = name } }).ToJson());
        Durable.Flush(description);
        File.Move(description, Path.Combine(folder, BackupName.ManifestOf(name)), overwrite: true);
        File.Move(made, Path.Combine(folder, name), overwrite: false);
        Durable.FlushFolder(folder);
        return Path.Combine(folder, name);
    }

    /// <returns>How many backups were removed.</returns>
    public int Clear(DateTimeOffset now, BackupOptions options)
    {
        var superseded = Superseded(All(), now, options.KeepDays, options.KeepMonths).ToList();
        foreach (var backup in superseded)
        {
            File.Delete(Path.Combine(folder, backup.File));
            File.Delete(Path.Combine(folder, backup.Manifest));
        }
        return superseded.Count;
    }

    /// <summary>
    /// Kept are those of the last 24 hours, the last of each day and of each month (Vietnamese calendar) as far back as configured, and the
    /// newest seven.
    /// </summary>
    /// <param name="all">Newest first.</param>
    public static IEnumerable<BackupName> Superseded(IReadOnlyList<BackupName> all, DateTimeOffset now, int days, int months)
    {
        var today = Day(now);
        var kept = all.Take(AlwaysKept)
            .Concat(all.Where(b => now - b.TakenAt < Fresh))
            .Concat(all.Where(b => Day(b.TakenAt) > today.AddDays(-days)).DistinctBy(b => Day(b.TakenAt)))
            .Concat(all.Where(b => Month(Day(b.TakenAt)) > Month(today) - months).DistinctBy(b => Month(Day(b.TakenAt))));
        return all.Except(kept);
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Vietnamese.ToLocal(moment.UtcDateTime));

    private static int Month(DateOnly day) => day.Year * 12 + day.Month;
}
