using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LySon.Reporting.IntegrationTests.Data.Upkeep;

public sealed class UpkeepRunTests
{
    [Theory, BothDatabases]
    public async Task Of_several_nodes_one_does_what_is_due_and_once_a_day(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider, new Work());
        await DueAsync(app);
        await DueAsync(app);
        await using (var other = app.NewDb())
            Assert.Null(await other.Get<UpkeepRuns>().ClaimAsync("work", new(2021, 11, 9), "other node"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await DueAsync(app);
        await using var scope = app.NewDb();
        var runs = await scope.Db.UpkeepRuns().OrderBy(r => r.Id).ToListAsync();
        Assert.Equal([new DateOnly(2021, 11, 9), new DateOnly(2021, 11, 10)], runs.Select(r => r.Day!.Value));
        Assert.All(runs, r => Assert.Equal((UpkeepOutcome.Good, "Đã làm 1 lần"), (r.Outcome, r.Summary)));
    }

    [Theory, BothDatabases]
    public async Task While_a_run_goes_on_no_second_of_its_kind_begins(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider, new Work());
        await using var scope = app.NewDb();
        var runs = scope.Get<UpkeepRuns>();
        var first = await runs.ClaimAsync("work", null, "a node");
        Assert.NotNull(first);
        Assert.Null(await runs.ClaimAsync("work", null, "another node"));
        Assert.NotNull(await runs.ClaimAsync("other work", null, "another node"));
        await runs.EndAsync(first.Value, new(UpkeepOutcome.NeedsLook, new string('x', 1_000)));
        Assert.NotNull(await runs.ClaimAsync("work", null, "another node"));
        Assert.Equal(UpkeepRun.SummaryMaxLength, (await scope.Db.UpkeepRuns().SingleAsync(r => r.Id == first)).Summary.Length);
    }

    [Theory, BothDatabases]
    public async Task A_run_whose_node_was_killed_or_started_anew_is_ended_and_the_next_begins(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider, new Work());
        await SignAsync(app);
        await using var scope = app.NewDb();
        var (runs, here) = (scope.Get<UpkeepRuns>(), scope.Get<NodeIdentity>().Name);
        var own = await runs.ClaimAsync("work", null, here);
        await runs.ClaimAsync("other work", null, "a node that is gone");
        await runs.TidyAsync();
        Assert.Equal(own, (await scope.Db.UpkeepRuns().SingleAsync(r => r.EndedAt == null)).Id);
        Assert.Equal(UpkeepOutcome.Failed, (await scope.Db.UpkeepRuns().SingleAsync(r => r.EndedAt != null)).Outcome);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await runs.TidyAsync();
        Assert.False(await scope.Db.UpkeepRuns().AnyAsync(r => r.EndedAt == null));
    }

    [Fact]
    public async Task A_task_that_throws_is_a_failed_run_and_told_in_the_log()
    {
        await using var app = await StartAsync(DatabaseProvider.Sqlite, new Work { Fails = true });
        await DueAsync(app);
        await using var scope = app.NewDb();
        var run = await scope.Db.UpkeepRuns().SingleAsync();
        Assert.Equal((UpkeepOutcome.Failed, "no room"), (run.Outcome, run.Detail));
        Assert.Contains(app.Log.Events, e => e.Exception?.Message == "no room");
    }

    [Theory, BothDatabases]
    public async Task A_node_gives_signs_of_itself_and_measures_its_disks(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SignAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await SignAsync(app);
        await using var scope = app.NewDb();
        var node = await scope.Db.PortalNodes().SingleAsync();
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, node.SeenAt);
        Assert.True(node.Memory > 0 && node.MemoryLimit > 0);
        var disk = (await scope.Db.DiskSamples().ToListAsync()).MaxBy(s => s.DatabaseBytes)!;
        Assert.Equal(await scope.Db.IssuedDocuments().SumAsync(d => (long)d.Size), disk.FileBytes);
        Assert.True(disk.DatabaseBytes > 100_000);
        await scope.Get<NodeSigns>().LeaveAsync(default);
        Assert.NotNull((await scope.Db.PortalNodes().AsNoTracking().SingleAsync()).StoppedAt);
    }

    private static Task<ReportingTestApp> StartAsync(DatabaseProvider provider, Work work) =>
        ReportingTestApp.StartAsync(provider, configure: app => app
        .Replace = services => services.RemoveAll<IUpkeepTask>().AddSingleton<IUpkeepTask>(work));

    private static async Task SignAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await scope.Get<NodeSigns>().RunAsync(default);
    }

    /// <summary>A turn of the clock's work, and the end of what it began.</summary>
    private static async Task DueAsync(ReportingTestApp app)
    {
        await SignAsync(app);
        await using var scope = app.NewDb();
        await scope.Get<IEnumerable<IDueWork>>().OfType<UpkeepDue>().Single().RunAsync(default);
        await app.Services.GetRequiredService<UpkeepRunner>().Idle;
    }

    private sealed class Work : IUpkeepTask
    {
        public bool Fails { get; init; }
        public string Kind => "work";
        public UpkeepSchedule? Schedule { get; } = new(new(2, 0));

        public Task<UpkeepResult> RunAsync(CancellationToken cancellation) =>
            Fails ? throw new IOException("no room") : Task.FromResult(new UpkeepResult(UpkeepOutcome.Good, "Đã làm 1 lần"));
    }
}
