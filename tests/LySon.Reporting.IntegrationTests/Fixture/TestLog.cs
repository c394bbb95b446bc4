using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>What the app wrote to its log.</summary>
public sealed class TestLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = new();

    public IReadOnlyList<LogEvent> Events => [.. events];

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);
}
