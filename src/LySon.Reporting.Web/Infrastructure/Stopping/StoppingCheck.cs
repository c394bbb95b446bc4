using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LySon.Reporting.Web.Infrastructure.Stopping;

/// <summary>Not ready any more: the portal was told to stop.</summary>
internal sealed class StoppingCheck(PortalLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.IsStopping ? HealthCheckResult.Unhealthy("The portal stops.") : HealthCheckResult.Healthy());
}
