using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Requests;

public sealed class RoundTests
{
    [Theory, BothDatabases]
    public async Task Rounds_missed_while_the_portal_was_down_are_sent_once_each_by_however_many_nodes(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Requests().SingleAsync()).Repeats = Repetition.Monthly;
            await scope.Db.SaveChangesAsync();
        }
        Assert.Equal(0, await SendAsync(app));
        // Sent on 26 October 2021; by the end of January three more are due.
        app.Clock.Advance(TimeSpan.FromDays(82));
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(app))));
        Assert.Equal(3, made.Sum());
        await using var after = app.NewDb();
        var rounds = await after.Db.Requests().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).OrderBy(r => r.CutoffOn)
            .ToListAsync();
        Assert.Equal([new(2021, 11, 9), new(2021, 12, 9), new(2022, 1, 9), new(2022, 2, 9)], rounds.Select(r => r.CutoffOn));
        Assert.All(rounds, r => Assert.Equal((8, 13), (r.Outline.Count, r.Addressees.Count)));
        Assert.Equal(new DateTime(2021, 12, 10, 10, 0, 0, DateTimeKind.Utc), rounds[1].DueAt);
        Assert.Contains(await after.Db.Set<Notification>().ToListAsync(), n =>
            n.Text.StartsWith("Yêu cầu báo cáo mới: Công văn 1406/STTTT-BCVT&CNTT", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_next_round_asks_whoever_took_over_from_an_agency_that_is_no_more(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int gone, heir;
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Requests().SingleAsync()).Repeats = Repetition.Monthly;
            var agencies = await scope.Db.Agencies().Where(a => a.Kind == Core.Agencies.AgencyKind.District).OrderBy(a => a.Position)
                .ToListAsync();
            (gone, heir) = (agencies[0].Id, agencies[1].Id);
            (agencies[0].AbolishedOn, agencies[0].SuccessorId) = (new(2021, 11, 20), heir);
            await scope.Db.SaveChangesAsync();
        }
        app.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(1, await SendAsync(app));
        await using var after = app.NewDb();
        var asked = await after.Db.Requests().OrderBy(r => r.CutoffOn).Select(r => r.Addressees.Select(a => a.AgencyId).ToList())
            .LastAsync();
        Assert.Equal(12, asked.Count);
        Assert.Contains(heir, asked);
        Assert.DoesNotContain(gone, asked);
    }

    private static async Task<int> SendAsync(ReportingTestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        // The clock's own way to the rounds is registered.
        return await scope.ServiceProvider.GetServices<IDueWork>().OfType<RequestRounds>().Single().SendDueAsync();
    }
}
