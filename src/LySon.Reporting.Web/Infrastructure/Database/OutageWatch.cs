using LySon.Reporting.Core.Data;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>
/// Knows whether the database is away. Whoever meets a failure says so; one look past the pool then tells whether it was a moment or an
/// outage. During an outage only this looks again, less and less often, everybody else is answered or waits; it is logged once when it
/// begins and once when it is over.
/// </summary>
internal sealed class OutageWatch(ReportingConnections connections, TimeProvider time, ILogger<OutageWatch> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(15);

    /// <summary>Between two lines about failures that are no outage.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim asked = new(0);
    private TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long failures;
    private long saidAt;

    public bool IsAway => connections.IsAway;

    /// <summary>Something failed because of the database. Never throws, and costs nothing during an outage.</summary>
    public void Met(Exception failure)
    {
        Interlocked.Increment(ref failures);
        if (IsAway) return;
        Say(failure);
        Ask();
    }

    /// <summary>Something worked that needs the database: perhaps it is over.</summary>
    public void Worked()
    {
        if (IsAway) Ask();
    }

    /// <summary>Completes when there is no outage, at once or when it ends.</summary>
    public async Task OverAsync(CancellationToken cancellation)
    {
        while (IsAway) await Volatile.Read(ref over).Task.WaitAsync(cancellation);
    }

    /// <summary>On a thread of its own: during an outage those of all others may stand still.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Watch(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Watch(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                asked.Wait(stopping);
                if (Failure() is { } failure) Last(failure, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The portal is closing.
        }
    }

    private void Last(Exception? failure, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        Volatile.Write(ref over, new(TaskCreationOptions.RunContinuationsAsynchronously));
        connections.IsAway = true;
        log.LogError(
            "The database is away: {Reason} Requests are answered 503 and background work waits until it is back", OneLine(failure!));
        for (var pause = FirstPause; failure is not null; pause = pause * 2 < PauseMax ? pause * 2 : PauseMax)
        {
            using var wakes = time.CreateTimer(_ => Ask(), null, pause, Timeout.InfiniteTimeSpan);
            asked.Wait(stopping);
            failure = Failure();
        }
        connections.IsAway = false;
        log.LogWarning("The database is back after {Seconds:0} s; {Failures} requests and other work met the outage",
            time.GetElapsedTime(began).TotalSeconds, Interlocked.Exchange(ref failures, 0));
        over.SetResult();
    }

    private Exception? Failure()
    {
        try
        {
            connections.Probe();
            return null;
        }
        catch (Exception failure) when (DatabaseOutage.Is(failure))
        {
            return failure;
        }
        catch (Exception failure)
        {
            // Whatever that is, requests may find out.
            log.LogWarning("The database could not be looked at: {Reason}", OneLine(failure));
            return null;
        }
    }

    private void Say(Exception failure)
    {
        var (now, last) = (time.GetTimestamp(), Interlocked.Read(ref saidAt));
        if (last != 0 && time.GetElapsedTime(last, now) < Quiet || Interlocked.CompareExchange(ref saidAt, now, last) != last) return;
        log.LogWarning("The database did not serve: {Reason}", OneLine(failure));
    }

    private void Ask()
    {
        if (asked.CurrentCount == 0) asked.Release();
    }

    private static string OneLine(Exception failure)
    {
        var words = failure.GetBaseException().Message.ReplaceLineEndings(" ");
        return words.EndsWith('.') ? words : words + ".";
    }
}
