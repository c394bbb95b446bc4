using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// The one writer of this node: whatever waits is committed together, and only then answered. It stops after the web server, and not before the
/// queue is empty.
/// </summary>
internal sealed class ScanWriter(ScanQueue queue, ReportingConnections connections, TimeProvider time, ILogger<ScanWriter> log) : BackgroundService
{
    /// <summary>Kept from one commit to the next, with its connection and its prepared statements; given up when one fails.</summary>
    private ScanCommit? commit;

    /// <summary>Scans of one transaction.</summary>
    private const int GroupMax = 2_000;

    /// <summary>On a thread of its own: while it waits for the disk, none of the few that answer requests stands still with it.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Write()
    {
        // Not the stopping token: what was taken into the queue is committed first.
        var group = new List<ScanQueue.Waiting>(GroupMax);
        while (queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < GroupMax && queue.Reader.TryRead(out var waiting)) group.Add(waiting);
            var answer = CommitAsync(group).GetAwaiter().GetResult();
            foreach (var waiting in group) waiting.Answer.SetResult(answer);
            group.Clear();
        }
        CloseAsync().GetAwaiter().GetResult();
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        return ExecuteTask?.WaitAsync(cancellationToken) ?? Task.CompletedTask;
    }

    private async Task<ScanAnswer> CommitAsync(List<ScanQueue.Waiting> group)
    {
        try
        {
            commit ??= await ScanCommit.OpenAsync(connections, time);
            await commit.RunAsync([.. group.Select(w => w.Scan)]);
            return ScanAnswer.Counted;
        }
        catch (Exception failure)
        {
            // A locked or full or restarting database: nobody is told that it counted, and the next group tries again.
            log.LogError(failure, "{Scans} scans could not be committed and were refused", group.Count);
            await CloseAsync();
            return ScanAnswer.Failed;
        }
    }

    private async Task CloseAsync()
    {
        if (commit is not { } open) return;
        commit = null;
        try
        {
            await open.DisposeAsync();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning(failure, "A broken connection could not be closed");
        }
    }
}
