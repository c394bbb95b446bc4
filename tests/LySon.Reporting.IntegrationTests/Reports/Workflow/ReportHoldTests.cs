using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Reports.Workflow;

/// <summary>Who edits and who moves at the same moment.</summary>
public sealed class ReportHoldTests
{
    /// <summary>Only where two transactions run at once; on SQLite the second would wait for the first.</summary>
    [Fact]
    public async Task An_edit_between_the_look_and_the_move_refuses_the_move()
    {
        await using var app = await ReportingTestApp.StartAsync(DatabaseProvider.PostgreSql);
        var id = await app.DraftAsync();
        await using var scope = app.NewDb();
        var actor = await ReportRound.ActAsync(scope, "nhaplieu");
        var version = (await scope.Db.Reports().AsNoTracking().SingleAsync(r => r.Id == id)).Version;
        var meanwhile = new Meanwhile(app.Clock.GetUtcNow(), () =>
        {
            using var other = app.Services.CreateScope();
            other.ServiceProvider.GetRequiredService<Core.Data.ReportingDbContext>().Reports().Where(r => r.Id == id)
                .ExecuteUpdate(set => set.SetProperty(r => r.Version, version + 1));
        });
        var outcome = await ActivatorUtilities.CreateInstance<ReportWorkflow>(scope.Get<IServiceProvider>(), meanwhile)
            .MoveAsync(new(id, ReportAction.Submit, version), actor);
        Assert.True(meanwhile.IsOver);
        Assert.Contains("vừa thay đổi", outcome.Refusal, StringComparison.Ordinal);
        await using var after = app.NewDb();
        Assert.Equal(ReportState.Draft, (await after.Db.Reports().SingleAsync(r => r.Id == id)).State);
    }

    [Fact]
    public async Task A_report_is_held_for_an_edit_only_by_its_agency_and_while_it_is_being_written()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        await using var scope = app.NewDb();
        var report = await scope.Db.Reports().AsNoTracking().SingleAsync(r => r.Id == id);
        var other = (await scope.Db.Agencies().SingleAsync(a => a.Code == "binh-son")).Id;
        Assert.False(await HeldAsync(other));
        foreach (var state in Enum.GetValues<ReportState>())
            foreach (var issuedAt in (DateTime?[])[null, TestClock.Start.UtcDateTime])
            {
                await scope.Db.Reports().Where(r => r.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.IssuedAt, issuedAt));
                Assert.True(await HeldAsync(report.AgencyId) == (state is ReportState.Draft or ReportState.Returned && issuedAt is null),
                    $"{state}, issued {issuedAt}");
            }
        // A deleted draft is held, too, to be restored.
        await scope.Db.Reports().Where(r => r.Id == id).ExecuteUpdateAsync(set =>
            set.SetProperty(r => r.State, ReportState.Draft).SetProperty(r => r.IssuedAt, (DateTime?)null)
            .SetProperty(r => r.DeletedAt, report.StateAt));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await HeldAsync(report.AgencyId));
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, (await scope.Db.Reports().IgnoreQueryFilters().AsNoTracking()
            .SingleAsync(r => r.Id == id)).EditedAt);

        async Task<bool> HeldAsync(int agency)
        {
            await using var transaction = await scope.Get<ReportLock>().TakeAsync(id, agency);
            if (transaction is not null) await transaction.CommitAsync();
            return transaction is not null;
        }
    }

    /// <summary>A clock that lets somebody else work when it is first asked.</summary>
    private sealed class Meanwhile(DateTimeOffset now, Action work) : TimeProvider
    {
        public bool IsOver { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (!IsOver)
            {
                IsOver = true;
                work();
            }
            return now;
        }
    }
}
