using System.Diagnostics;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.Web.Infrastructure.Background;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>What a node last measured of itself, to tell how much it did since.</summary>
internal sealed class NodeMeasure
{
    public DateTimeOffset? At { get; set; }
    public TimeSpan Processor { get; set; }
    public long Requests { get; set; }
}

/// <summary>
/// The node's sign of life, about once a minute: that it is there, how busy it is, how full its disks are. The write is also the real write
/// that `/readyz` goes by, and here a check that passed elsewhere, on another node or by the command line, ends a fault that was met here.
/// </summary>
internal sealed class NodeSigns(
    ReportingDbContext db, NodeIdentity node, NodeMeasure measure, RequestMeter requests, DiskUse disks, ReportingConnections connections,
    TimeProvider time) : IDueWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private const int DaysKept = 800;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await WriteAsync(cancellation);
        connections.Faults.Wrote();
        if (connections.Faults.BrokenSince is { } broken && await db.UpkeepRuns()
                .Where(r => r.Kind == UpkeepKinds.Check && r.Outcome == UpkeepOutcome.Good && r.StartedAt >= broken)
                    .MaxAsync(r => (DateTime?)r.StartedAt, cancellation) is { } passed)
            connections.Faults.Mend(passed);
        await MeasureDisksAsync(cancellation);
    }

    /// <summary>This node has been told to stop, so its silence is no fault.</summary>
    public Task LeaveAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.PortalNodes().Where(n => n.Name == node.Name)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.StoppedAt, now), cancellation);
    }

    private static readonly Upsert<PortalNode> Nodes =
        new(n => new
        {
            n.Name, n.Version, n.StartedAt, n.SeenAt, n.StoppedAt, n.ProcessorPercent, n.Memory, n.MemoryLimit,
            n.RequestsPerMinute
        })
        {
            Set = n => new
            {
                n.Version, n.StartedAt, n.SeenAt, n.StoppedAt, n.ProcessorPercent, n.Memory, n.MemoryLimit,
                n.RequestsPerMinute
            },
        };

    private static readonly Upsert<DiskSample> Samples =
        new(s => new { s.Day, s.Node, s.Volume, s.Used, s.Free, s.DatabaseBytes, s.FileBytes, s.LogBytes })
        {
            Set = s => new { s.Used, s.Free, s.DatabaseBytes, s.FileBytes, s.LogBytes },
        };

    private async Task WriteAsync(CancellationToken cancellation)
    {
        using var process = Process.GetCurrentProcess();
        var (now, processor, count) = (time.GetUtcNow(), process.TotalProcessorTime, requests.Requests);
        var passed = now - (measure.At ?? new DateTimeOffset(node.StartedAt, TimeSpan.Zero));
        var seconds = Math.Max(passed.TotalSeconds, 1);
        var busy = (int)Math.Clamp(
            Math.Round((processor - measure.Processor).TotalSeconds / seconds / Environment.ProcessorCount * 100), 0, 100);
        var rate = (int)Math.Round((count - measure.Requests) / seconds * 60);
        (measure.At, measure.Processor, measure.Requests) = (now, processor, count);
        var (seen, limit, old) = (now.UtcDateTime, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, now.UtcDateTime - Kept);
        await db.WriteAsync(Nodes,
            [node.Name, ProgramVersion.Short, node.StartedAt, seen, null, busy, process.WorkingSet64, limit, rate], cancellation);
        await db.PortalNodes().Where(n => n.SeenAt < old).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Once an hour the day's row is written anew.</summary>
    private async Task MeasureDisksAsync(CancellationToken cancellation)
    {
        if (!disks.IsDue(time.GetUtcNow())) return;
        var day = time.Today();
        foreach (var sample in await disks.MeasureAsync(db, day, node.Name, cancellation))
            await db.WriteAsync(Samples,
                [sample.Day, sample.Node, sample.Volume, sample.Used, sample.Free, sample.DatabaseBytes, sample.FileBytes, sample.LogBytes],
                cancellation);
        var oldest = day.AddDays(-DaysKept);
        await db.DiskSamples().Where(s => s.Day < oldest).ExecuteDeleteAsync(cancellation);
        disks.Measured(time.GetUtcNow());
    }
}

/// <summary>Says good-bye for the node when it is told to stop.</summary>
internal sealed class NodeFarewell(IServiceScopeFactory scopes, IOptions<DueWorkOptions> options) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seconds <= 0) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NodeSigns>().LeaveAsync(cancellationToken)
                .WaitAsync(Patience, cancellationToken);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or TimeoutException or OperationCanceledException
            or InvalidOperationException)
        {
            // A node that could not say good-bye is missed after five minutes.
        }
    }
}
