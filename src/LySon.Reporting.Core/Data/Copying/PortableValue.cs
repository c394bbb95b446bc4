using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace LySon.Reporting.Core.Data.Copying;

/// <summary>
/// Values in the form that both databases understand (<see cref="PortableKind"/>), so that a row can be compared with its copy wherever
/// that is.
/// </summary>
public static class PortableValue
{
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of a column of PostgreSQL.</summary>
    /// <param name="storeType">"character varying(200)"</param>
    /// <param name="sqliteType">Of the same column there.</param>
    /// <exception cref="NotSupportedException">Nobody has thought about copying such a column yet.</exception>
    public static PortableKind KindOf(string storeType, string sqliteType) => storeType switch
    {
        "integer" => PortableKind.Integer,
        "bigint" => PortableKind.BigInteger,
        "boolean" => PortableKind.Boolean,
        "text" => PortableKind.Text,
        "bytea" => PortableKind.Bytes,
        "date" => PortableKind.Date,
        "timestamp with time zone" => PortableKind.Moment,
        "jsonb" => PortableKind.Json,
        "uuid" => sqliteType == "BLOB" ? PortableKind.Uuid : PortableKind.UuidText,
        _ when storeType.StartsWith("character varying(", StringComparison.Ordinal) => PortableKind.Text,
        _ => throw new NotSupportedException($"Columns of the type {storeType} cannot be copied yet."),
    };

    /// <summary>
    /// What SQLite has stored, written as PostgreSQL would give it back: times to the microsecond, JSON without its order.
    /// </summary>
    /// <exception cref="FormatException">It is not of this kind.</exception>
    public static object? Canonical(PortableKind kind, object? stored) => (kind, stored) switch
    {
        (_, null) => null,
        (PortableKind.Integer, long number and >= int.MinValue and <= int.MaxValue) => number,
        (PortableKind.BigInteger, long number) => number,
        (PortableKind.Boolean, long number and (0 or 1)) => number,
        (PortableKind.Text, string text) => text,
        (PortableKind.Bytes, byte[] bytes) => bytes,
        (PortableKind.Date, string text) => Text(DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture)),
        (PortableKind.Moment, string text) => Text(Moment(text)),
        (PortableKind.Uuid, byte[] { Length: 16 } bytes) => bytes,
        (PortableKind.UuidText, string text) => Text(Guid.Parse(text)),
        (PortableKind.Json, string text) => Sorted(text),
        _ => throw new FormatException($"A value is no {kind}."),
    };

    internal static object? Read(NpgsqlDataReader row, int column, PortableKind kind) => row.IsDBNull(column) ? null : kind switch
    {
        PortableKind.Integer => (long)row.GetInt32(column),
        PortableKind.BigInteger => row.GetInt64(column),
        PortableKind.Boolean => row.GetBoolean(column) ? 1L : 0L,
        PortableKind.Text => row.GetString(column),
        PortableKind.Bytes => row.GetFieldValue<byte[]>(column),
        PortableKind.Date => Text(row.GetFieldValue<DateOnly>(column)),
        PortableKind.Moment => Text(row.GetDateTime(column)),
        PortableKind.Uuid => row.GetGuid(column).ToByteArray(bigEndian: true),
        PortableKind.UuidText => Text(row.GetGuid(column)),
        PortableKind.Json => Sorted(row.GetString(column)),
    };

    internal static Task WriteAsync(NpgsqlBinaryImporter row, PortableKind kind, object? value, CancellationToken cancellation) =>
        value is null ? row.WriteNullAsync(cancellation) : kind switch
        {
            PortableKind.Integer => row.WriteAsync((int)(long)value, NpgsqlDbType.Integer, cancellation),
            PortableKind.BigInteger => row.WriteAsync((long)value, NpgsqlDbType.Bigint, cancellation),
            PortableKind.Boolean => row.WriteAsync((long)value != 0, NpgsqlDbType.Boolean, cancellation),
            PortableKind.Text => row.WriteAsync((string)value, NpgsqlDbType.Text, cancellation),
            PortableKind.Bytes => row.WriteAsync((byte[])value, NpgsqlDbType.Bytea, cancellation),
            PortableKind.Date => row.WriteAsync(
                DateOnly.ParseExact((string)value, DateFormat, CultureInfo.InvariantCulture), NpgsqlDbType.Date, cancellation),
            PortableKind.Moment => row.WriteAsync(Moment((string)value), NpgsqlDbType.TimestampTz, cancellation),
            PortableKind.Uuid => row.WriteAsync(new Guid((byte[])value, bigEndian: true), NpgsqlDbType.Uuid, cancellation),
            PortableKind.UuidText => row.WriteAsync(Guid.Parse((string)value), NpgsqlDbType.Uuid, cancellation),
            PortableKind.Json => row.WriteAsync((string)value, NpgsqlDbType.Jsonb, cancellation),
        };

    private static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static string Text(DateTime moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    private static string Text(Guid key) => key.ToString("D").ToUpperInvariant();

    private static DateTime Moment(string text)
    {
        var moment = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return new(moment.Ticks - moment.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }

    private static string Sorted(string json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Json))
        {
            var node = Sorted(JsonNode.Parse(json));
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
