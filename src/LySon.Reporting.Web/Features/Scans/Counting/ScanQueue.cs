using System.Threading.Channels;
using LySon.Reporting.Core.Scans;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Scans.Counting;

public enum ScanAnswer { Counted, Full, Failed }

/// <summary>Scans that wait for their commit: bounded, so that a burst is refused at the door instead of filling the memory.</summary>
public sealed class ScanQueue(IOptions<ScanOptions> options)
{
    private readonly Channel<Waiting> channel = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(options.Value.QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    internal sealed record Waiting(CountedScan Scan, TaskCompletionSource<ScanAnswer> Answer);

    internal ChannelReader<Waiting> Reader => channel.Reader;

    /// <summary>Answered once the scan is committed, or cannot be.</summary>
    public Task<ScanAnswer> CountAsync(CountedScan scan)
    {
        var waiting = new Waiting(scan, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return channel.Writer.TryWrite(waiting) ? waiting.Answer.Task : Task.FromResult(ScanAnswer.Full);
    }

    /// <summary>Takes no more; what waits is still committed.</summary>
    internal void Close() => channel.Writer.TryComplete();
}
