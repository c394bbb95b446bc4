using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LySon.Reporting.Core.Data.History;

/// <summary>Links the history of a transaction at its commit, whoever began it.</summary>
internal sealed class AuditSealing : DbTransactionInterceptor
{
    public static readonly AuditSealing Instance = new();

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ReportingDbContext { Unsealed.Count: > 0 } db)
        {
            await AuditChain.LinkAsync(db, db.Unsealed, cancellationToken);
            db.Unsealed.Clear();
        }
        return result;
    }

    /// <summary>History is committed asynchronously; a commit that would leave the chain behind is a mistake in the program.</summary>
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result) =>
        eventData.Context is ReportingDbContext { Unsealed.Count: > 0 }
            ? throw new NotSupportedException("Commit with CommitAsync: the history is sealed there.") : result;

    /// <summary>What a transaction wrote that was never committed is not there any more.</summary>
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        (eventData.Context as ReportingDbContext)?.Unsealed.Clear();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));
}
