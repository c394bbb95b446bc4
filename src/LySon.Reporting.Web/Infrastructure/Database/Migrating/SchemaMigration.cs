using System.Data.Common;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LySon.Reporting.Web.Infrastructure.Database.Migrating;

/// <summary>
/// Brings the schema up to the program's, all missing migrations in one transaction of the database: whoever is killed in the middle leaves
/// the schema as it was, and whoever comes second waits for the transaction and finds nothing left to do. EF Core's own way commits in
/// between, where SQLite has to rebuild a table even within a migration, and holds a row as its lock, which a killed process leaves behind
/// for ever.
/// </summary>
internal sealed class SchemaMigration(
    IServiceScopeFactory scopes, ReportingConnections connections, SchemaHistory schema, UpgradeCopies copies,
    IOptions<DatabaseOptions> options, ILogger<SchemaMigration> log)
{
    /// <summary>Any number that nothing else in this database locks by.</summary>
    private const long MigrationLock = 0x4C79536F6E4D;

    private const int SqliteBusy = 5;

    private int WaitSeconds => options.Value.MigrationWaitSeconds;

    /// <returns>The migration that it was brought to; null when there was nothing to do.</returns>
    /// <exception cref="StartupRefusedException">The schema is not this program's, another process did not end, or there is no
    /// room.</exception>
    /// <exception cref="DbException">The database cannot be opened or changed; it is as it was.</exception>
    public async Task<string?> RunAsync()
    {
        var file = connections.FilePath;
        // SQLite gives the files beside it, -wal and -shm, the rights of this one.
        if (file is not null) PrivateFiles.Make(file);
        if (Lacks(await schema.StateAsync()) == 0) return null;

        await using var connection = await OpenAsync();
        if (connections.IsPostgreSql) await RequireUnicodeAsync(connection);
        await using var transaction = await HoldAsync(connection);
        var state = await schema.StateAsync(connection, transaction);
        if (Lacks(state) == 0) return null;
        var copy = file is not null && state.Last is { } last && await HasRowsAsync(connection, transaction)
            ? copies.Make(file, last) : null;
        if (copy is not null) log.LogInformation("The schema is about to change; the database as it is now is kept as {Copy}", copy);
        try
        {
            foreach (var statement in await StatementsAsync(state.Missing)) await ExecuteAsync(connection, transaction, statement);
            if (file is not null) await RequireReferencesAsync(connection, transaction);
            await transaction.CommitAsync();
        }
        catch
        {
            // Nothing was changed, so the copy is of no use.
            if (copy is not null) File.Delete(copy);
            throw;
        }
        if (copy is not null) copies.RemoveOld(file!);
        return state.Missing[^1];
    }

    /// <exception cref="StartupRefusedException">The database is newer, or of a state that was never released.</exception>
    public static int Lacks(SchemaState state) => state.Refusal is { } refusal
        ? throw new StartupRefusedException($"The database {refusal}") : state.Missing.Count;

    private async Task<DbConnection> OpenAsync()
    {
        if (connections.IsPostgreSql) return await connections.OpenAsync();
        // A rebuilt table is dropped under its old name, which must not delete what refers to it; references are looked at before the
        // commit.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(
            connections.ConnectionString)
        { ForeignKeys = false, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        SqliteConnectionSetup.Run(connection);
        return connection;
    }

    /// <exception cref="StartupRefusedException">Vietnamese cannot be stored.</exception>
    private static async Task RequireUnicodeAsync(DbConnection connection)
    {
        await using var command = Command(connection, null, "SHOW server_encoding");
        if (await command.ExecuteScalarAsync() is string encoding and not "UTF8")
            throw new StartupRefusedException(
                $"The PostgreSQL database is in {encoding}, which has not all Vietnamese letters. "
                + "Make one in UTF8: createdb --encoding=UTF8 --template=template0.");
    }

    /// <summary>The one transaction that may change the schema.</summary>
    private async Task<DbTransaction> HoldAsync(DbConnection connection)
    {
        for (var second = 0; ; second++)
        {
            if (await TryHoldAsync(connection) is { } transaction) return transaction;
            if (second == 0)
                log.LogWarning(
                    "Another process is changing the database or its schema; waiting up to {Seconds} s for it to end", WaitSeconds);
            if (second >= WaitSeconds)
                throw new StartupRefusedException(
                    $"Another process has been writing to the database for {WaitSeconds} s. "
                    + "Stop every other portal and command on it and start again (Database:MigrationWaitSeconds).");
        }
    }

    /// <summary>Tries for a second.</summary>
    private async Task<DbTransaction?> TryHoldAsync(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            await ExecuteAsync(connection, null, "PRAGMA busy_timeout = 1000");
            sqlite.DefaultTimeout = 1;
            try
            {
                return sqlite.BeginTransaction(deferred: false);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == SqliteBusy)
            {
                return null;
            }
            finally
            {
                sqlite.DefaultTimeout = 0;
            }
        }
        var transaction = await connection.BeginTransactionAsync();
        try
        {
            await ExecuteAsync(connection, transaction,
                $"SET LOCAL lock_timeout = '1s'; SELECT pg_advisory_xact_lock({MigrationLock}); SET LOCAL lock_timeout = '{WaitSeconds}s'");
            return transaction;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await transaction.DisposeAsync();
            return null;
        }
    }

    /// <summary>The statements that EF Core would run, without its transactions.</summary>
    private async Task<IReadOnlyList<string>> StatementsAsync(IReadOnlyList<string> missing)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDbContext>();
        var (generator, history) = (db.GetService<IMigrationsSqlGenerator>(), db.GetService<IHistoryRepository>());
        var initializer = db.GetService<IModelRuntimeInitializer>();
        // A lock that a killed process of an earlier version left; whoever holds the transaction knows that nobody is at work.
        List<string> statements = [.. connections.IsPostgreSql ? Array.Empty<string>() : [SchemaHistory.DropLock],
            history.GetCreateIfNotExistsScript()];
        foreach (var id in missing)
        {
            var migration = schema.Migration(id);
            migration.ActiveProvider = db.Database.ProviderName!;
            var target = initializer.Initialize(migration.TargetModel is IMutableModel built ? built.FinalizeModel()
                : migration.TargetModel, designTime: true, validationLogger: null);
            statements.AddRange(generator.Generate(migration.UpOperations, target).Select(c => c.CommandText));
            statements.Add(history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())));
        }
        return statements;
    }

    private static async Task<bool> HasRowsAsync(DbConnection connection, DbTransaction transaction)
    {
        await using var command = Command(connection, transaction, """
            SELECT "name" FROM sqlite_master
            WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\_%' ESCAPE '\' AND "name" NOT LIKE '\_\_EF%' ESCAPE '\'
            """);
        var tables = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        if (tables.Count == 0) return false;
        command.CommandText = "SELECT " + string.Join(" OR ", tables.Select(t => $"EXISTS (SELECT 1 FROM \"{t}\")"));
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    /// <summary>
    /// No row may refer to one that the change took away. What referred to nothing before is no reason to refuse: `check` tells of it.
    /// </summary>
    private async Task RequireReferencesAsync(DbConnection connection, DbTransaction transaction)
    {
        const string Count = "SELECT COUNT(*) FROM pragma_foreign_key_check";
        await using var after = Command(connection, transaction, Count);
        if ((long)(await after.ExecuteScalarAsync())! is not (> 0 and var broken)) return;
        await using var before = await connections.OpenAsync();
        await using var command = Command(before, null, Count);
        if (broken > (long)(await command.ExecuteScalarAsync())!)
            throw new StartupRefusedException(
                "The new schema would leave rows that refer to nothing; nothing was changed. Keep the program that was there before and "
                + "tell whoever made this one.");
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        // A table of years may take long; waiting for others is bounded by the locks.
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        return command;
    }
}
