using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace LySon.Reporting.Core.Data;

/// <summary>
/// Keeps what EF Core does within the request's <see cref="DatabaseWait"/>, and opens its connections as <see cref="ConnectionOpening"/>
/// does.
/// </summary>
public sealed class DatabaseWaiting(ReportingConnections connections) : IDbConnectionInterceptor, IDbCommandInterceptor,
IDbTransactionInterceptor
{
    public async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        // A file is opened at once or not at all.
        if (connection is SqliteConnection)
        {
            connections.RequireFile();
            return result;
        }
        await ConnectionOpening.OpenAsync(connection, connections, cancellationToken);
        return InterceptionResult.Suppress();
    }

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result)
    {
        Limit(command, eventData);
        return result;
    }

    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Limit(command, eventData);
        return result;
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Limit(command, eventData);
        return result;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(ScalarExecuting(command, eventData, result));

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        DatabaseWait.Current?.Spend(eventData.Duration);
        return result;
    }

    public object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        DatabaseWait.Current?.Spend(eventData.Duration);
        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        DatabaseWait.Current?.Spend(eventData.Duration);
        return result;
    }

    public ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default) =>
        new(ReaderExecuted(command, eventData, result));

    public ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result,
        CancellationToken cancellationToken = default) =>
        new(ScalarExecuted(command, eventData, result));

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (DatabaseWait.Current is not { } wait) return;
        wait.Spend(eventData.Duration);
        if (WritesAtOnce(command, eventData) && eventData.Exception is SqliteException or PostgresException) wait.TakeWriteBack();
        if (DatabaseOutage.Is(eventData.Exception)) wait.GiveUp();
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        connections.Faults.Wrote();
        return Task.CompletedTask;
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A file that is known to be locked is not waited for: each who waits stands on a thread that others need.</summary>
    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) =>
        connections.IsAway ? throw new DatabaseAwayException("The database is away.") : new(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        DatabaseWait.Current?.SendWrite();
        return new(result);
    }

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default)
    {
        if (DatabaseWait.Current is not { } wait) return Task.CompletedTask;
        if (eventData.Action == "Commit" && eventData.Exception is SqliteException or PostgresException) wait.TakeWriteBack();
        if (DatabaseOutage.Is(eventData.Exception)) wait.GiveUp();
        return Task.CompletedTask;
    }

    private static void Limit(DbCommand command, CommandEventData eventData)
    {
        // A migration may build an index over everything.
        if (eventData.CommandSource == CommandSource.Migrations && command is NpgsqlCommand) command.CommandTimeout = 0;
        else DatabaseWait.Limit(command);
        if (DatabaseWait.Current is { } wait && WritesAtOnce(command, eventData)) wait.SendWrite();
    }

    /// <summary>Without a transaction around it, whose commit says more.</summary>
    private static bool WritesAtOnce(DbCommand command, CommandEventData eventData) => command.Transaction is null
        && eventData.CommandSource is CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete
            or CommandSource.ExecuteSqlRaw;
}
