using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>What the app wrote to its log.</summary>
public sealed class TestLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = new();

    public IReadOnlyList<LogEvent> Events => [.. events];

    /// <summary>What was logged with a stack trace, except where the product's own levels leave it out (LoggingSetup).</summary>
    public IReadOnlyList<string> Stacks() =>
        [.. Events.Where(e => e.Exception is not null && !(e.Properties.TryGetValue("SourceContext", out var source)
            && source.ToString().Contains("EntityFrameworkCore.Database", StringComparison.Ordinal)))
            .Select(e => $"{e.MessageTemplate.Text}: {e.Exception!.Message}")];

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);
}
