using System.Security.Cryptography;
using System.Text.Json;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Web.Infrastructure.Files;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>What a file holds, after all of it was read and checked.</summary>
/// <param name="Manifest">Null: it was made in another way (<c>sqlite3 .backup</c>), so there is nothing to compare its tables
/// with.</param>
/// <param name="Schema">Its last migration.</param>
/// <param name="Missing">Migrations of this program that it lacks, oldest first.</param>
/// <param name="Orphans">Rows that refer to what is not there; they were so when the backup was made.</param>
public sealed record BackupFindings(
    BackupManifest? Manifest, string Schema, IReadOnlyList<string> Missing, IReadOnlyDictionary<string, TableSum> Tables, StoredKeys Keys,
    long Orphans)
{
    public long Rows => Tables.Values.Sum(t => t.Rows);
}

/// <summary>
/// Reads backups, and puts one into an empty place: the file is unpacked and checked beside it first, so that whatever goes wrong leaves
/// the place empty.
/// </summary>
internal sealed class RestoreService(ReportingConnections connections, IHostEnvironment environment, DiskRoom disk, TimeProvider time)
{
    /// <summary>Of SQLite: what it stumbles over is the file.</summary>
    private const int Corrupt = 11, NotADatabase = 26, NoSuchTable = 1;

    /// <summary>Reads all of it, and writes nothing that stays.</summary>
    /// <param name="key">Of a recipient, for an encrypted one.</param>
    /// <exception cref="CopyRefusedException">It is damaged, or of a newer program, or the key is wrong.</exception>
    public async Task<BackupFindings> CheckAsync(string file, RSA? key = null, CancellationToken cancellation = default)
    {
        using var work = WorkFolder.Create(WorkPlace.Of(connections, environment));
        return await OpenAsync(file, key, work.File("restored.db"), cancellation);
    }

    /// <param name="found">Called once the file is known to be whole, before anything is put into place.</param>
    /// <exception cref="CopyRefusedException">As above, or the place is not empty; nothing was changed.</exception>
    /// <exception cref="System.Data.Common.DbException">The place cannot be reached or written; nothing was changed.</exception>
    public async Task<BackupFindings> RestoreAsync(string file, RSA? key = null, Action<BackupFindings>? found = null,
        CancellationToken cancellation = default)
    {
        await DatabaseCopy.RequireEmptyAsync(connections, cancellation);
        using var work = WorkFolder.Create(WorkPlace.Of(connections, environment));
        var database = work.File("restored.db");
        var findings = await OpenAsync(file, key, database, cancellation);
        found?.Invoke(findings);
        if (findings.Missing.Count > 0) await CopyPlan.MigrateAsync(SqliteFile.Database(database), cancellation);
        if (connections.IsPostgreSql)
            await DatabaseCopy.MakeAsync(SqliteFile.Database(database), connections, whileWritten: false, time, told: null, cancellation);
        else Put(database);
        return findings;
    }

    private void Put(string database)
    {
        using (var connection = SqliteFile.Open(database))
        {
            connection.Run("PRAGMA journal_mode = DELETE");
            if (SqliteFile.Damage(connection) is { } damage)
                throw new CopyRefusedException($"What was restored is damaged: {damage}. Nothing was put into place.");
        }
        SqlitePlace.Put(database, SqliteFile.PathOf(connections));
    }

    private async Task<BackupFindings> OpenAsync(string file, RSA? key, string database, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new CopyRefusedException($"There is no file {file}.");
        try
        {
            var beside = Beside(file);
            disk.Require(Path.GetDirectoryName(database)!, beside?.File?.DatabaseBytes ?? new FileInfo(file).Length);
            var (packed, _) = await BackupFile.UnpackAsync(file, key, database, cancellation);
            if (beside?.File is { } written && written.Sha256 != packed)
                throw new CopyRefusedException(
                    $"{file} is not what was written: its SHA-256 differs from the one in {BackupName.ManifestOf(file)}.");
            return await ExamineAsync(file, database, cancellation);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new CopyRefusedException($"{file} is no backup, or damaged: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is JsonException || failure is SqliteException { SqliteErrorCode: NoSuchTable })
        {
            throw new CopyRefusedException($"{file} is no backup of this program: {failure.Message}", failure);
        }
    }

    private static async Task<BackupFindings> ExamineAsync(string file, string database, CancellationToken cancellation)
    {
        await using var connection = SqliteFile.Open(database);
        var manifest = BackupManifest.TakeFrom(connection);
        if (manifest?.Format > BackupManifest.CurrentFormat)
            throw new CopyRefusedException($"{file} was made by a newer program ({manifest.Program}).");
        // A migration that was under way there would keep every one here waiting.
        connection.Run(SchemaHistory.DropLock);
        var schema = await new SchemaHistory(SqliteFile.Database(database)).StateAsync(connection, null, cancellation);
        if (schema.Last is not { } last) throw new CopyRefusedException($"{file} is no backup of this program: it has none of its tables.");
        if (schema.Refusal is { } refusal)
            throw new CopyRefusedException($"{file}{(manifest is null ? "" : $", made by {manifest.Program},")} {refusal}");
        if (SqliteFile.Damage(connection) is { } damage) throw new CopyRefusedException($"{file} is damaged: {damage}.");
        var sums = SqliteFile.Sums(connection, cancellation);
        if (manifest is not null && Difference(manifest.Tables, sums) is { } table)
            throw new CopyRefusedException($"{file} is altered: {table} does not hold what was written.");
        return new(manifest, last, schema.Missing, sums, BackupManifest.KeysOf(connection), SqliteFile.Orphans(connection));
    }

    private static string? Difference(IReadOnlyDictionary<string, TableSum> noted, IReadOnlyDictionary<string, TableSum> found) =>
        noted.Keys.Union(found.Keys).FirstOrDefault(table => noted.GetValueOrDefault(table) != found.GetValueOrDefault(table));

    /// <summary>What stands beside the file, if it came along.</summary>
    private static BackupManifest? Beside(string file) => File.Exists(BackupName.ManifestOf(file))
        ? BackupManifest.Parse(File.ReadAllText(BackupName.ManifestOf(file))) : null;
}
