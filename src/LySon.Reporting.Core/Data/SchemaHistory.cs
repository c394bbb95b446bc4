using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LySon.Reporting.Core.Data;

/// <summary>Which of the program's migrations the database lacks, read from EF Core's own table.</summary>
public class SchemaHistory(ReportingConnections connections)
{
    public const string Table = "__EFMigrationsHistory";

    /// <summary>
    /// Of SQLite: EF Core's row that says "at work", which a killed process leaves for ever. For whoever knows that nobody is.
    /// </summary>
    public const string DropLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    private SortedList<string, Type>? known;

    /// <summary>By their names, oldest first.</summary>
    private SortedList<string, Type> Known => known ??= new(
        Migrations.Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == connections.ContextType)
            .ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id), StringComparer.Ordinal);

    /// <summary>Those of the program, for both databases.</summary>
    protected virtual IEnumerable<Type> Migrations => typeof(SchemaHistory).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Migration)));

    /// <param name="id">One that the program knows.</param>
    public Migration Migration(string id) => (Migration)Activator.CreateInstance(Known[id])!;

    /// <returns>Oldest first; none when the schema is current, all for an empty database.</returns>
    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default) =>
        (await StateAsync(cancellation)).Missing;

    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public async Task<SchemaState> StateAsync(CancellationToken cancellation = default)
    {
        await using var connection = await connections.OpenAsync(cancellation);
        return await StateAsync(connection, null, cancellation);
    }

    /// <summary>As an open transaction, or a connection that may only read, sees it.</summary>
    public async Task<SchemaState> StateAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation = default)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Asked first: a failed statement would be the end of a transaction on PostgreSQL.
        command.CommandText = connections.IsPostgreSql
            ? $"""SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('"{Table}"')"""
            : $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{Table}'";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 0) return Empty;
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{Table}\"";
        var applied = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) applied.Add(rows.GetString(0));
        return SchemaState.Of([.. Known.Keys], applied);
    }

    /// <summary>The state of a database that is not there yet.</summary>
    public SchemaState Empty => SchemaState.Of([.. Known.Keys], []);
}

/// <summary>How a database's schema and the program's migrations compare.</summary>
/// <param name="Missing">Migrations of the program that the database lacks, oldest first.</param>
/// <param name="Last">The newest migration of the database; null for an empty one.</param>
/// <param name="Refusal">Why this program can do nothing with the database, as the end of a sentence about it; null when it knows all its
/// migrations.</param>
public sealed record SchemaState(IReadOnlyList<string> Missing, string? Last, string? Refusal)
{
    internal static SchemaState Of(IReadOnlyList<string> known, IReadOnlyList<string> applied) =>
        new([.. known.Except(applied)], applied.Max(StringComparer.Ordinal),
            RefusalOf(known, [.. applied.Except(known).Order(StringComparer.Ordinal)]));

    private static string? RefusalOf(IReadOnlyList<string> known, IReadOnlyList<string> unknown) => unknown switch
    {
        [] => null,
        [var oldest, ..] when string.CompareOrdinal(oldest, known[0]) < 0 =>
            $"was made by a state of the program that was never released ({oldest}). "
            + "Use the program that it belongs to, or begin with an empty database.",
        [.., var newest] =>
            $"is newer than this program: it does not know the migration {newest}. "
            + "Use the program that it belongs to, or restore the copy that was made before the upgrade.",
    };
}
