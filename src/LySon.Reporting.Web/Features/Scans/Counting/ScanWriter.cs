using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// The one writer of this node: whatever waits is committed together, and only then answered. It stops after the web server, and not before
/// the queue is empty.
/// </summary>
internal sealed class ScanWriter(ScanQueue queue, ReportingConnections connections, OutageWatch outage, TimeProvider time,
    ILogger<ScanWriter> log) : BackgroundService
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
            // Who waited behind a group that failed has waited long enough: each further try could take as long.
            if (answer == ScanAnswer.Failed) Refuse();
        }
        CloseAsync().GetAwaiter().GetResult();
    }

    private void Refuse()
    {
        for (var left = queue.Reader.Count; left > 0 && queue.Reader.TryRead(out var waiting); left--)
            waiting.Answer.SetResult(ScanAnswer.Failed);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        return ExecuteTask?.WaitAsync(cancellationToken) ?? Task.CompletedTask;
    }

    private async Task<ScanAnswer> CommitAsync(List<ScanQueue.Waiting> group)
    {
        // Somebody stands at the poster and waits.
        DatabaseWait.Begin(outage.IsAway);
        try
        {
            commit ??= await ScanCommit.OpenAsync(connections, time);
            await commit.RunAsync([.. group.Select(w => w.Scan)]);
            outage.Worked();
            return ScanAnswer.Counted;
        }
        catch (Exception failure)
        {
            // Nobody is told that it counted, and the next group tries again.
            connections.Faults.Note(failure);
            if (DatabaseOutage.Is(failure)) outage.Met(failure);
            else log.LogError(failure, "{Scans} scans could not be committed and were refused", group.Count);
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
            log.LogWarning("A broken connection could not be closed: {Reason}", failure.Message);
        }
    }
}
