using System.Data.Common;
using System.Globalization;

namespace LySon.Reporting.Core.Scans;

/// <summary>The two statements of a commit, kept with their connection; each database takes a group of values in a way of its own.</summary>
/// <param name="keys">A set of keys as rows of "Key".</param>
/// <param name="counts">Venues with their counts as rows of "VenueId" and "Count".</param>
internal abstract class ScanStatements(DbConnection connection, string keys, string counts) : IDisposable
{
    private readonly DbCommand receipts = Command(connection, $"""
        INSERT INTO "ScanReceipts" ("Key", "Minute") SELECT "Key", @minute FROM ({keys}) AS k WHERE true ON CONFLICT ("Key") DO NOTHING RETURNING "Key"
        """);

    private readonly DbCommand hours = Command(connection, $"""
        INSERT INTO "ScanHours" ("VenueId", "Day", "Hour", "Count", "Rolled") SELECT "VenueId", @day, @hour, "Count", 0 FROM ({counts}) AS c WHERE true
        ON CONFLICT ("VenueId", "Day", "Hour") DO UPDATE SET "Count" = "ScanHours"."Count" + excluded."Count"
        """);

    /// <returns>The keys that had no receipt yet.</returns>
    public async Task<HashSet<Guid>> AddReceiptsAsync(DbTransaction transaction, IReadOnlyList<Guid> all, int minute, CancellationToken cancellation)
    {
        receipts.Transaction = transaction;
        Put(receipts, "minute", minute);
        PutKeys(receipts, all);
        await using var reader = await receipts.ExecuteReaderAsync(cancellation);
        var fresh = new HashSet<Guid>(all.Count);
        while (await reader.ReadAsync(cancellation)) fresh.Add(KeyOf(reader));
        return fresh;
    }

    public Task AddHourAsync(DbTransaction transaction, DateOnly day, int hour, IReadOnlyList<KeyValuePair<int, int>> venues, CancellationToken cancellation)
    {
        hours.Transaction = transaction;
        Put(hours, "day", day);
        Put(hours, "hour", hour);
        PutCounts(hours, venues);
        return hours.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose()
    {
        receipts.Dispose();
        hours.Dispose();
    }

    protected abstract void PutKeys(DbCommand command, IReadOnlyList<Guid> all);

    protected abstract Guid KeyOf(DbDataReader reader);

    protected abstract void PutCounts(DbCommand command, IReadOnlyList<KeyValuePair<int, int>> venues);

    protected static void Put(DbCommand command, string name, object value)
    {
        if (!command.Parameters.Contains(name))
        {
            var fresh = command.CreateParameter();
            fresh.ParameterName = name;
            command.Parameters.Add(fresh);
        }
        command.Parameters[name].Value = value;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

/// <summary>Groups as JSON, because SQLite knows no arrays.</summary>
internal sealed class SqliteScanStatements(DbConnection connection) : ScanStatements(
    connection, """SELECT unhex(value) AS "Key" FROM json_each(@keys)""", """SELECT CAST(key AS INTEGER) AS "VenueId", value AS "Count" FROM json_each(@counts)""")
{
    protected override void PutKeys(DbCommand command, IReadOnlyList<Guid> all) => Put(command, "keys", $"[{string.Join(',', all.Select(k => $"\"{k:N}\""))}]");

    protected override Guid KeyOf(DbDataReader reader) => new(reader.GetFieldValue<byte[]>(0), bigEndian: true);

    protected override void PutCounts(DbCommand command, IReadOnlyList<KeyValuePair<int, int>> venues) =>
        Put(command, "counts", string.Create(CultureInfo.InvariantCulture, $"{{{string.Join(',', venues.Select(v => $"\"{v.Key}\":{v.Value}"))}}}"));
}

/// <summary>Groups as arrays.</summary>
internal sealed class PostgreSqlScanStatements(DbConnection connection) : ScanStatements(
    connection, """SELECT "Key" FROM unnest(@keys) AS u ("Key")""", """SELECT "VenueId", "Count" FROM unnest(@venues, @counts) AS u ("VenueId", "Count")""")
{
    protected override void PutKeys(DbCommand command, IReadOnlyList<Guid> all) => Put(command, "keys", all.ToArray());

    protected override Guid KeyOf(DbDataReader reader) => reader.GetGuid(0);

    protected override void PutCounts(DbCommand command, IReadOnlyList<KeyValuePair<int, int>> venues)
    {
        Put(command, "venues", venues.Select(v => v.Key).ToArray());
        Put(command, "counts", venues.Select(v => v.Value).ToArray());
    }
}
