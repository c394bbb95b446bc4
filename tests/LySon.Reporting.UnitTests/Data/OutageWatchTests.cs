using System.Diagnostics;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Background;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.UnitTests.Data;

/// <summary>A SQLite file in a folder that is not there, and then is.</summary>
public sealed class OutageWatchTests : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "lyson-outage-" + Path.GetRandomFileName());
    private readonly FakeTimeProvider time = new();
    private readonly Lines log = new();
    private readonly ReportingConnections connections;
    private readonly OutageWatch watch;

    public OutageWatchTests()
    {
        connections = new(false, $"Data Source={Path.Combine(folder, "reporting.db")};Pooling=false");
        watch = new(connections, time, log);
    }

    [Fact]
    public async Task An_outage_is_logged_once_at_its_beginning_and_once_at_its_end_however_many_meet_it()
    {
        await watch.StartAsync(CancellationToken.None);
        Meet();
        await UntilAsync(() => watch.IsAway);
        var over = watch.OverAsync(CancellationToken.None);
        for (var i = 0; i < 99; i++) Meet();
        for (var second = 0; second < 40; second++) time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(over.IsCompleted);
        Directory.CreateDirectory(folder);
        await UntilAsync(() => over.IsCompleted, advance: true);
        Assert.False(watch.IsAway);
        Assert.Collection(log.All, l => Assert.StartsWith("The database did not serve: ", l, StringComparison.Ordinal),
            l => Assert.StartsWith("The database is away: ", l, StringComparison.Ordinal), l =>
                Assert.StartsWith("The database is back after ", l, StringComparison.Ordinal));
        Assert.EndsWith("100 requests and other work met the outage", log.All[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_failure_of_a_database_that_serves_is_no_outage()
    {
        Directory.CreateDirectory(folder);
        await watch.StartAsync(CancellationToken.None);
        Meet();
        await UntilAsync(() => log.All.Count > 0);
        await watch.OverAsync(CancellationToken.None);
        Assert.False(watch.IsAway);
        Assert.StartsWith("The database did not serve", Assert.Single(log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_the_clock_starts_rests_during_an_outage_and_goes_on_at_once_after_it()
    {
        var work = new CountedWork();
        await using var services = new ServiceCollection().AddSingleton<IDueWork>(work).BuildServiceProvider();
        var due = new DueWorkService(services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new DueWorkOptions()),
            new DueWorkTimes(time), watch, time, NullLogger<DueWorkService>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await due.StartAsync(CancellationToken.None);
        await UntilAsync(() => work.Calls > 0, advance: true);
        await UntilAsync(() => watch.IsAway);
        var calls = work.Calls;
        for (var minute = 0; minute < 10; minute++) time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(calls, work.Calls);
        Directory.CreateDirectory(folder);
        await UntilAsync(() => work.Calls > calls, advance: true);
        await due.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await watch.StopAsync(CancellationToken.None);
        watch.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private void Meet() => watch.Met(new DatabaseAwayException("It is away."));

    private async Task UntilAsync(Func<bool> condition, bool advance = false)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(5))
        {
            if (advance) time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "Not within 30 seconds");
        }
    }

    private sealed class CountedWork : IDueWork
    {
        private int calls;

        public int Calls => Volatile.Read(ref calls);

        public Task RunAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref calls);
            throw new DatabaseAwayException("It is away.");
        }
    }

    private sealed class Lines : ILogger<OutageWatch>
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (lines) return [.. lines];
            }
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Null(exception);
            lock (lines) lines.Add(formatter(state, exception));
        }
    }
}
