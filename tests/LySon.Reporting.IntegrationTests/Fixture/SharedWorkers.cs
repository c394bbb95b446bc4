using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>The portals of all tests have their files read by the same workers, so that not each of them starts its own.</summary>
internal static class SharedWorkers
{
    private static readonly WorkerPool Pool =
        new(Options.Create(new FileWorkerOptions { Waiting = 1000, WaitingPerAccount = 1000, WaitSeconds = 600, Seconds = 120 }),
        NullLogger<WorkerPool>.Instance);

    public static void Use(IServiceCollection services) => services.AddSingleton(Pool);
}
