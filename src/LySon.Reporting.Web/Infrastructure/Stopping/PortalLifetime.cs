using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Stopping;

/// <summary>
/// From the first signal to the end. The first one begins the notice (<see cref="StoppingOptions.Notice"/>); then the portal listens no
/// more, streams are told to end, requests in flight finish, and only after the last of them the services end that they need: the writer of
/// scans, the workers for files. A second signal leaves out what still waits; a third is left to the system, which ends the process.
/// </summary>
internal sealed class PortalLifetime(
    ListeningSockets sockets, IOptions<StoppingOptions> options, IHostApplicationLifetime application, TimeProvider time,
    ILogger<PortalLifetime> log) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly CancellationTokenSource told = new();
    private readonly CancellationTokenSource hurried = new();

    /// <summary>The portal was told to stop; nobody should send it more.</summary>
    public bool IsStopping => told.IsCancellationRequested || application.ApplicationStopping.IsCancellationRequested;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Tell()));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whoever runs the portal calls it after the start; it returns at its end.</summary>
    public async Task RunToEndAsync(IHost host)
    {
        var server = host.Services.GetRequiredService<IServer>();
        await UntilAsync(Timeout.InfiniteTimeSpan, told.Token, application.ApplicationStopping);
        if (!application.ApplicationStopping.IsCancellationRequested) await GiveNoticeAsync();
        // Tells the streams.
        application.StopApplication();
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(hurried.Token))
        {
            patience.CancelAfter(options.Value.Finish);
            await server.StopAsync(patience.Token);
        }
        await host.StopAsync(CancellationToken.None);
    }

    /// <returns>Whether this class answers the signal.</returns>
    internal bool Tell()
    {
        if (hurried.IsCancellationRequested) return false;
        // On a thread of the pool: what waits for the token must not run within the handler of the signal.
        _ = (told.IsCancellationRequested ? hurried : told).CancelAsync();
        return true;
    }

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        told.Dispose();
        hurried.Dispose();
    }

    private async Task GiveNoticeAsync()
    {
        log.LogInformation("The portal was told to stop: it takes requests for {Notice} more, and then finishes those in flight within "
            + "{Finish}", options.Value.Notice, options.Value.Finish);
        if (options.Value.Notice == TimeSpan.Zero) return;
        await UntilAsync(options.Value.Notice, hurried.Token, application.ApplicationStopping);
        // Who has connected is heard; who comes now is turned away and, behind a proxy, sent to another node.
        if (sockets.TurnAway()) await UntilAsync(ListeningSockets.Settling, hurried.Token);
    }

    private async Task UntilAsync(TimeSpan wait, params CancellationToken[] ends)
    {
        using var any = CancellationTokenSource.CreateLinkedTokenSource(ends);
        await Task.Delay(wait, time, any.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
