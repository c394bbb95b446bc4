using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Upkeep;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>Runs claimed tasks in the background of this node, beside the requests and beside the rest of what is due.</summary>
internal sealed class UpkeepRunner(IServiceScopeFactory scopes, NodeIdentity node, ILogger<UpkeepRunner> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock door = new();
    private readonly List<Task> running = [];
    private bool isGone;

    /// <summary>Ends when all that was begun has ended.</summary>
    public Task Idle
    {
        get
        {
            lock (door) return Task.WhenAll(running);
        }
    }

    /// <summary>Claims a run and begins it.</summary>
    /// <param name="day">Null for a run that somebody asked for.</param>
    /// <returns>False: it is running already, here or elsewhere, or the day's has been.</returns>
    public async Task<bool> TryStartAsync(string kind, DateOnly? day, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UpkeepRuns>()
            .ClaimAsync(kind, day, node.Name, cancellation) is not { } id) return false;
        lock (door)
        {
            running.RemoveAll(r => r.IsCompleted);
            running.Add(Task.Run(() => RunAsync(kind, id), CancellationToken.None));
        }
        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What does not end at once is left to the end of the process; the next sign of this node ends its row.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is disposed before it is stopped stops once more.
        if (isGone) return;
        await stopping.CancelAsync();
        await Task.WhenAny(Idle, Task.Delay(Farewell, cancellationToken));
    }

    public void Dispose()
    {
        isGone = true;
        stopping.Dispose();
    }

    private async Task RunAsync(string kind, long id)
    {
        UpkeepResult result;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var task = scope.ServiceProvider.GetServices<IUpkeepTask>().Single(t => t.Kind == kind);
            result = await task.RunAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            result = new(UpkeepOutcome.Failed, "Bị ngắt giữa chừng: cổng dừng");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The task {Kind} failed", kind);
            result = new(UpkeepOutcome.Failed, "Không làm được", failure.Message);
        }
        if (result.Outcome != UpkeepOutcome.Good)
            log.LogWarning("The task {Kind} ended as {Outcome}: {Summary}", kind, result.Outcome, result.Summary);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UpkeepRuns>().EndAsync(id, result);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The end of the task {Kind} could not be recorded", kind);
        }
    }
}

/// <summary>Begins what is due: of several nodes the one whose claim comes first.</summary>
internal sealed class UpkeepDue(IEnumerable<IUpkeepTask> tasks, UpkeepRuns runs, UpkeepRunner runner, TimeProvider time) : IDueWork
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await runs.TidyAsync(cancellation);
        foreach (var task in tasks)
            if (task.Schedule is { } schedule)
                await runner.TryStartAsync(task.Kind, schedule.LastDue(time.GetUtcNow().UtcDateTime), cancellation);
    }
}
