using System.Globalization;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Web.Infrastructure.Files;

namespace LySon.Reporting.Web.Infrastructure.Database.Migrating;

/// <summary>
/// The copies of an SQLite file that are made beside it before its schema changes:
/// <c>reporting.before-upgrade-20261127T203000Z-20261127162753_SecondFactor.db</c>, by time (UTC) and the last migration in it, readable by
/// the portal's user only.
/// </summary>
internal sealed class UpgradeCopies(DiskRoom disk, TimeProvider time)
{
    /// <summary>The newest of this many schemas are kept, one of each.</summary>
    public const int Kept = 3;

    /// <summary>Bytes beside the copy and the transaction.</summary>
    private const long Spare = 64L << 20;

    private const string Mark = ".before-upgrade-";
    private const string Unfinished = ".part";

    public string NameOf(string database, string migration) => Path.Combine(Folder(database),
        string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(database)}{Mark}{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{migration}.db"));

    /// <summary>
    /// Bytes that an upgrade may need: the copy, and as much again for what the one transaction writes beside the file until it is taken
    /// in.
    /// </summary>
    public static long Needed(string database) => 2 * (Size(database) + Size(database + "-wal")) + Spare;

    /// <returns>The sentence that refuses; null when there is room enough, or nobody knows.</returns>
    public string? Refusal(string database) => disk.Shortage(Folder(database), Needed(database)) is { } shortage
        ? $"The schema cannot be brought up: {shortage} for the copy made before and the change itself." : null;

    /// <summary>Copies what is committed, also while another connection holds the one writer's place, and reads the copy back.</summary>
    /// <returns>The copy's path.</returns>
    /// <exception cref="StartupRefusedException">There is no room, or the database is damaged.</exception>
    public string Make(string database, string migration)
    {
        if (Refusal(database) is { } refusal) throw new StartupRefusedException(refusal);
        foreach (var left in Directory.EnumerateFiles(Folder(database), Path.GetFileNameWithoutExtension(database) + Mark + "*" + Unfinished
            + "*")) File.Delete(left);
        var path = NameOf(database, migration);
        var part = path + Unfinished;
        PrivateFiles.Make(part);
        try
        {
            Copy(database, part);
            File.Move(part, path, overwrite: true);
            return path;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>
    /// Removes older copies of the same schema, which are of tries that were broken off, and those of schemas before the last
    /// <see cref="Kept"/>.
    /// </summary>
    public void RemoveOld(string database)
    {
        var copies = Of(database).GroupBy(MigrationOf).Select(g => g.OrderDescending(StringComparer.Ordinal).ToList())
            .OrderByDescending(g => g[0], StringComparer.Ordinal).ToList();
        foreach (var old in copies.Take(Kept).SelectMany(g => g.Skip(1)).Concat(copies.Skip(Kept).SelectMany(g => g))) File.Delete(old);
    }

    /// <summary>All that are beside a database, oldest first.</summary>
    public static IReadOnlyList<string> Of(string database) =>
        [.. Directory.GetFiles(Folder(database), Path.GetFileNameWithoutExtension(database) + Mark + "*.db").Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        using var source = SqliteFile.Open(from, readOnly: true);
        using var copy = SqliteFile.Open(to);
        source.BackupDatabase(copy);
        // One file: a copy in WAL mode would get others beside it from whoever reads it.
        copy.Run("PRAGMA journal_mode = DELETE");
        if (SqliteFile.Damage(copy, quick: true) is { } damage)
            throw new StartupRefusedException(
                $"The database is damaged, so its schema is not changed ({damage.ReplaceLineEndings(" ")}). "
                + "Run: dotnet LySon.Reporting.Web.dll check");
    }

    /// <summary>What follows the time.</summary>
    private static string MigrationOf(string copy) => copy[(copy.LastIndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]
        .Split('-', 2)[^1];

    private static string Folder(string database) => Path.GetDirectoryName(Path.GetFullPath(database))!;

    private static long Size(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
