using System.Data.Common;
using System.Text.Json;
using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// The two statements of a commit, kept with their connection. A group goes as one JSON value, which each database unfolds with functions
/// of its own.
/// </summary>
internal sealed class ScanStatements : IDisposable
{
    private const string AddReceipts = """INSERT INTO "ScanReceipts" ("Key", "Minute")""";
    private const string NewOnly = """ON CONFLICT ("Key") DO NOTHING RETURNING""";
    private const string AddHours = """INSERT INTO "ScanHours" ("VenueId", "Day", "Hour", "Count", "Rolled")""";
    private const string OnHour = """
        ON CONFLICT ("VenueId", "Day", "Hour") DO UPDATE SET "Count" = "ScanHours"."Count" + excluded."Count"
        """;

    private readonly DbCommand receipts;
    private readonly DbCommand hours;

    /// <param name="npgsql">PostgreSQL; otherwise SQLite.</param>
    public ScanStatements(DbConnection connection, bool npgsql)
    {
        receipts = Command(connection, npgsql
            ? $"""{AddReceipts} SELECT value::uuid, @minute FROM json_array_elements_text(@keys::json) WHERE true {NewOnly} "Key"::text"""
            : $"""{AddReceipts} SELECT unhex(value, '-'), @minute FROM json_each(@keys) WHERE true {NewOnly} hex("Key")""",
            "minute", "keys");
        hours = Command(connection, npgsql
            ? $"""{AddHours} SELECT key::int, @day, @hour, value::int, 0 FROM json_each_text(@counts::json) WHERE true {OnHour}"""
            : $"""{AddHours} SELECT CAST(key AS INTEGER), @day, @hour, value, 0 FROM json_each(@counts) WHERE true {OnHour}""",
            "day", "hour", "counts");
    }

    /// <returns>The keys that had no receipt yet.</returns>
    public async Task<HashSet<Guid>> AddReceiptsAsync(DbTransaction transaction, IEnumerable<Guid> keys, int minute,
        CancellationToken cancellation)
    {
        Fill(receipts, transaction, minute, JsonSerializer.Serialize(keys));
        await using var reader = await receipts.ExecuteReaderAsync(cancellation);
        var fresh = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation)) fresh.Add(Guid.Parse(reader.GetString(0)));
        return fresh;
    }

    /// <param name="venues">Written in this order.</param>
    public Task AddHourAsync(DbTransaction transaction, DateOnly day, int hour, OrderedDictionary<int, int> venues,
        CancellationToken cancellation)
    {
        Fill(hours, transaction, day, hour, JsonSerializer.Serialize(venues));
        return hours.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose()
    {
        receipts.Dispose();
        hours.Dispose();
    }

    private static DbCommand Command(DbConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.AddParameter(name);
        return command;
    }

    private static void Fill(DbCommand command, DbTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        DatabaseWait.Limit(command);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }
}
