using LySon.Reporting.Core.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>Ready: the database answers and its schema is the one that this program knows.</summary>
internal sealed class DatabaseCheck(SchemaHistory schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = await schema.MissingAsync(cancellationToken);
            return missing.Count > 0 ? HealthCheckResult.Unhealthy("Migrations are missing.") : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
