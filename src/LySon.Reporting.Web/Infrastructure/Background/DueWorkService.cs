using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Background;

/// <summary>
/// Calls every <see cref="IDueWork"/> each <c>DueWork:Seconds</c> (60; 0 = never on this node). One that fails is logged and called again
/// at the next turn; it never stops the others. While the database is away none is called.
/// </summary>
internal sealed class DueWorkService(
    IServiceScopeFactory scopes, IOptions<DueWorkOptions> options, DueWorkTimes times, OutageWatch outage, TimeProvider time,
    ILogger<DueWorkService> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seconds = options.Value.Seconds;
        if (seconds == 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(seconds), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RunAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal is closing.
        }
    }

    private async Task RunAllAsync(CancellationToken stopping)
    {
        foreach (var kind in Kinds())
        {
            await outage.OverAsync(stopping);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var work = scope.ServiceProvider.GetServices<IDueWork>().Single(w => w.GetType() == kind);
                await work.RunAsync(stopping);
                times.Done(kind);
            }
            catch (Exception failure) when (DatabaseOutage.Is(failure))
            {
                outage.Met(failure);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                times.Failed(kind);
                log.LogError(failure, "{Work} failed and comes again in the next turn", kind.Name);
            }
        }
    }

    private List<Type> Kinds()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IDueWork>().Select(w => w.GetType())];
    }
}
