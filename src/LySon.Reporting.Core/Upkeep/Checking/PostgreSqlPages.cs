using System.Data;
using System.Data.Common;
using System.Globalization;
using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <summary>
/// PostgreSQL has no look at all pages that every server offers: each table is read whole, every value of every row, and counted again by
/// its key's index; where the extension amcheck is installed and may be used, each index is checked besides.
/// </summary>
internal sealed class PostgreSqlPages(ReportingConnections connections) : CheckPart
{
    private const string Tables = """
        SELECT c.oid::bigint, c.relname, string_agg(CASE
            WHEN a.atttypid = 'bytea'::regtype THEN format('coalesce(length(md5(%I)), 0)', a.attname)
            ELSE format('coalesce(length(%I::text), 0)', a.attname) END, ' + ' ORDER BY a.attnum)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace GROUP BY c.oid, c.relname ORDER BY c.relname
        """;

    private const string Keys = """
        SELECT c.relname, (SELECT format('%I', a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0])
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE i.indisprimary AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname
        """;

    private const string Indexes = """
        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
        WHERE m.amname = 'btree' AND i.indisvalid AND c.relnamespace = current_schema()::regnamespace ORDER BY 1
        """;

    public override string Name => "Cơ sở dữ liệu";

    public override bool NeedsSchema => false;

    public override async Task RunAsync(CheckRun run)
    {
        await using var connection = await connections.OpenReadOnlyAsync(run.Cancellation);
        // One view of the rows for both counts.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, run.Cancellation);
        var tables = await AllAsync(run, connection, Tables, r => (Name: r.GetString(1), Values: r.GetString(2)));
        var keys = (await AllAsync(run, connection, Keys, r => (Name: r.GetString(0), Key: r.GetString(1))))
            .ToDictionary(k => k.Name, k => k.Key, StringComparer.Ordinal);
        foreach (var (table, values) in tables)
        {
            await run.ValueAsync(connection, "SAVEPOINT one_table");
            try
            {
                var rows = await NumberAsync(run, connection,
                    $"SELECT count(*) FROM (SELECT ({values}) AS read FROM \"{table}\" OFFSET 0) AS whole WHERE read IS NOT NULL");
                run.Count("dòng", rows);
                if (!keys.TryGetValue(table, out var key)) continue;
                await run.ValueAsync(connection, "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
                var indexed = await NumberAsync(run, connection, $"SELECT count({key}) FROM \"{table}\"");
                await run.ValueAsync(connection, "SET LOCAL enable_seqscan = on; SET LOCAL enable_bitmapscan = on");
                if (indexed != rows) run.Note($"Bảng {table}: đọc được {rows} dòng, chỉ mục khóa chính có {indexed}.");
            }
            catch (DbException failure)
            {
                run.Note($"Bảng {table}: không đọc được ({failure.Message.ReplaceLineEndings(" ")})");
                await run.ValueAsync(connection, "ROLLBACK TO SAVEPOINT one_table");
            }
        }
        await CheckIndexesAsync(run, connection);
    }

    private static async Task CheckIndexesAsync(CheckRun run, DbConnection connection)
    {
        // Only a superuser, or whom one has let, may call it; the check does without.
        if (await run.ValueAsync(
            connection, "SELECT has_function_privilege(p.oid, 'EXECUTE') FROM pg_proc p WHERE p.proname = 'bt_index_check' AND "
            + "p.pronargs = 1") is not true) return;
        foreach (var index in await AllAsync(run, connection, Indexes, r => r.GetString(0)))
        {
            await run.ValueAsync(connection, "SAVEPOINT one_index");
            try
            {
                await run.ValueAsync(
                    connection, $"SELECT bt_index_check('{index.Replace("'", "''", StringComparison.Ordinal)}'::regclass)");
                run.Count("chỉ mục");
            }
            catch (DbException failure)
            {
                run.Note($"Chỉ mục {index}: {failure.Message.ReplaceLineEndings(" ")}");
                await run.ValueAsync(connection, "ROLLBACK TO SAVEPOINT one_index");
            }
        }
    }

    private static async Task<List<T>> AllAsync<T>(CheckRun run, DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        var all = new List<T>();
        await foreach (var row in run.ReadAsync(connection, sql)) all.Add(read(row));
        return all;
    }

    private static async Task<long> NumberAsync(CheckRun run, DbConnection connection, string sql) =>
        Convert.ToInt64(await run.ValueAsync(connection, sql), CultureInfo.InvariantCulture);
}
