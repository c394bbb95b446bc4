using System.Threading.Channels;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>
/// Wakes this node's worker. Signals while it works become one; what a signal missed is found within a minute by <see cref="ImportsLeft"/>.
/// </summary>
public sealed class ImportSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => channel.Writer.TryWrite(true);

    internal IAsyncEnumerable<bool> ReadAllAsync(CancellationToken cancellation) => channel.Reader.ReadAllAsync(cancellation);
}
