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
    public async Task A_round_is_made_once_and_sent_once_by_however_many_nodes(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Requests().SingleAsync()).Repeats = Repetition.Monthly;
            await scope.Db.SaveChangesAsync();
        }
        Assert.Equal(0, await EachAsync(app, rounds => rounds.PrepareDueAsync()));
        // Sent on 26 October 2021.
        app.Clock.Advance(TimeSpan.FromDays(17));
        Assert.Equal(1, await EachAsync(app, rounds => rounds.PrepareDueAsync()));
        var overview = await (await app.SignInAsync("so")).OpenAsync("/");
        Assert.Contains("Nhập số và ngày công văn tháng 12/2021", overview.Text, StringComparison.Ordinal);
        await using (var scope = app.NewDb())
        {
            var next = await scope.Db.Requests().Include(r => r.Outline).Include(r => r.Addressees).SingleAsync(r => r.PreviousId != null);
            Assert.Equal((new DateOnly(2021, 12, 9), 8, 13), (next.CutoffOn, next.Outline.Count, next.Addressees.Count));
            Assert.Equal(new DateTime(2021, 12, 10, 10, 0, 0, DateTimeKind.Utc), next.DueAt);
            (next.Number, next.IssuedOn) = (1622, new(2021, 11, 25));
            await scope.Db.SaveChangesAsync();
        }
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await EachAsync(app, rounds => rounds.SendDueAsync()));
        await using var after = app.NewDb();
        Assert.Contains(await after.Db.Set<Notification>().ToListAsync(), n =>
            n.Text.StartsWith("Yêu cầu báo cáo mới: Công văn 1622/STTTT-BCVT&CNTT", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_next_round_asks_whoever_took_over_from_an_agency_that_is_no_more(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int gone, heir;
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Requests().SingleAsync()).Repeats = Repetition.Monthly;
            var agencies = await scope.Db.Agencies().Where(a => a.KindId == Core.Agencies.FirstKinds.District).OrderBy(a => a.Position)
                .ToListAsync();
            (gone, heir) = (agencies[0].Id, agencies[1].Id);
            (agencies[0].AbolishedOn, agencies[0].SuccessorId) = (new(2021, 11, 20), heir);
            await scope.Db.SaveChangesAsync();
        }
        app.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(1, await EachAsync(app, rounds => rounds.PrepareDueAsync()));
        await using var after = app.NewDb();
        var asked = await after.Db.Requests().OrderBy(r => r.CutoffOn).Select(r => r.Addressees.Select(a => a.AgencyId).ToList())
            .LastAsync();
        Assert.Equal(12, asked.Count);
        Assert.Contains(heir, asked);
        Assert.DoesNotContain(gone, asked);
    }

    /// <summary>Four nodes at once, by the clock's own way to the rounds.</summary>
    private static async Task<int> EachAsync(ReportingTestApp app, Func<RequestRounds, Task<int>> work) =>
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetServices<IDueWork>().OfType<RequestRounds>().Single());
        })))).Sum();
}
