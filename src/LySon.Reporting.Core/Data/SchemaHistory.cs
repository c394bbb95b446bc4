using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>Which of the program's migrations the database lacks, read from EF Core's own table.</summary>
public sealed class SchemaHistory(ReportingConnections connections)
{
    private const int SqliteNoSuchTable = 1;

    private readonly Lazy<IReadOnlyList<string>> known = new(() => KnownTo(connections.IsPostgreSql ? typeof(PostgreSqlReportingDbContext) : typeof(SqliteReportingDbContext)));

    /// <returns>Oldest first; none when the schema is current, all for an empty database.</returns>
    /// <exception cref="DbException">The database cannot be reached or opened.</exception>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default)
    {
        try
        {
            var applied = await connections.ReadAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, row => row.GetString(0), cancellation);
            return [.. known.Value.Except(applied)];
        }
        catch (DbException failure) when (failure is SqliteException { SqliteErrorCode: SqliteNoSuchTable } or { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            return known.Value;
        }
    }

    private static IReadOnlyList<string> KnownTo(Type context) =>
    [
        .. context.Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()!.Id).Order(StringComparer.Ordinal),
    ];
}
