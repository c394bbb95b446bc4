using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>Takes counted hours into days again and again; each node does, and they share the work (<see cref="ScanRoller"/>).</summary>
internal sealed class ScanRolling(
    IOptions<ScanOptions> options, IServiceScopeFactory scopes, OutageWatch outage, TimeProvider time, ILogger<ScanRolling> log)
        : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RollSeconds == 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RollSeconds), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RollAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is not rolled is rolled after the next start.
        }
    }

    private async Task RollAsync(CancellationToken stopping)
    {
        await outage.OverAsync(stopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ScanRoller>().RollAsync(stopping);
        }
        catch (Exception failure) when (DatabaseOutage.Is(failure))
        {
            outage.Met(failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Counted hours could not be taken into days; the next turn tries again");
        }
    }
}
