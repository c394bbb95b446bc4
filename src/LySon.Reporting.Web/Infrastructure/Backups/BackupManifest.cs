using System.Text.Json;
using System.Text.Json.Serialization;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.Data.Sqlite;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>The keys of cookies and forms in the database.</summary>
/// <param name="Encrypted">Those that only <c>DataProtection:KeyFile</c> or <c>Certificate</c> opens.</param>
public sealed record StoredKeys(long All, long Encrypted);

/// <summary>What was written to the disk.</summary>
/// <param name="Sha256">Of the file as it lies there.</param>
/// <param name="DatabaseBytes">Of the database inside.</param>
public sealed record PackedFile(string Name, long Bytes, string Sha256, bool Encrypted, long DatabaseBytes, string DatabaseSha256);

/// <summary>
/// What is in a backup. It stands in the backup itself, as the one row of the table <c>__Backup</c>, so that a file alone can be checked;
/// and beside it as JSON.
/// </summary>
/// <param name="Format">Raised when an older program could not read it any more.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Schema">Last migration.</param>
/// <param name="File">Only beside it.</param>
public sealed record BackupManifest(
    int Format, string Program, string Schema, DateTimeOffset TakenAt, string Source, StoredKeys Keys, IReadOnlyDictionary<string,
    TableSum> Tables, PackedFile? File = null)
{
    public const int CurrentFormat = 1;
    private const string Table = "__Backup";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
    };

    public long Rows => Tables.Values.Sum(t => t.Rows);

    /// <exception cref="JsonException">It is damaged.</exception>
    public static BackupManifest? Parse(string json) => JsonSerializer.Deserialize<BackupManifest>(json, Options);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static BackupManifest Of(PortableCopy copy, SqliteConnection database) =>
        new(CurrentFormat, ProgramVersion.Full, copy.Schema, copy.TakenAt, copy.Source, KeysOf(database), copy.Tables);

    internal void WriteTo(SqliteConnection database)
    {
        database.Run($"CREATE TABLE \"{Table}\" (\"Manifest\" TEXT NOT NULL)");
        database.Run($"INSERT INTO \"{Table}\" VALUES (@json)", [("json", ToJson())]);
    }

    /// <summary>Takes it out, so that the database is again what was copied.</summary>
    /// <returns>Null: the file was made in another way.</returns>
    /// <exception cref="JsonException">It is damaged.</exception>
    internal static BackupManifest? TakeFrom(SqliteConnection database)
    {
        if (database.Read("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = @name", _ =>
            true, [("name", Table)]).Count == 0) return null;
        var json = database.Read($"SELECT \"Manifest\" FROM \"{Table}\"", row => row.GetString(0))[0];
        database.Run($"DROP TABLE \"{Table}\"");
        return Parse(json);
    }

    /// <summary>A key that is not encrypted shows its element masterKey.</summary>
    internal static StoredKeys KeysOf(SqliteConnection database) => database.Read(
        """SELECT count(*), count(*) FILTER (WHERE "Xml" NOT LIKE '%<masterKey%') FROM "DataProtectionKeys" """, row =>
            new StoredKeys(row.GetInt64(0), row.GetInt64(1)))[0];
}
