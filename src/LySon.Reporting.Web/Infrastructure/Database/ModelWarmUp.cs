using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>
/// Builds EF Core's model beside the rest of the start, so that the first officer need not wait for it and the phones, which do without, do
/// not either.
/// </summary>
internal sealed class ModelWarmUp(IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<ReportingDbContext>().Model;
    }
}
