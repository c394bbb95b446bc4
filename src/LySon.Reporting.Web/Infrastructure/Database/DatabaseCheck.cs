using LySon.Reporting.Core.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>Ready: the database answers, its schema is the one that this program knows, and nothing destroyed was met in it.</summary>
internal sealed class DatabaseCheck(SchemaHistory schema, ReportingConnections connections) : IHealthCheck
{
    /// <summary>Who asks wants an answer, not to wait for a database that does not give one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (connections.Faults.BrokenSince is not null) return HealthCheckResult.Unhealthy("The database is broken; run check.");
        if (connections.Faults.WriteFailed) return HealthCheckResult.Unhealthy("The last write to the database failed.");
        try
        {
            // On a thread of its own: SQLite waits without giving the thread back.
            var missing = await Task.Run(() => schema.MissingAsync(cancellationToken), cancellationToken)
                .WaitAsync(Patience, cancellationToken);
            return missing.Count > 0 ? HealthCheckResult.Unhealthy("Migrations are missing.") : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (DatabaseOutage.Is(failure) || failure is System.Data.Common.DbException or InvalidOperationException
            or TimeoutException)
        {
            connections.Faults.Note(failure);
            // Without the exception: the portal tells of an outage once, in one line.
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
