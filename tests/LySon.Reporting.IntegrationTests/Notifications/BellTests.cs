using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Notifications;

public sealed class BellTests
{
    [Theory, BothDatabases]
    public async Task The_bell_counts_what_is_unread_and_opening_one_reads_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, ReportState.Submitted);
        await using (var scope = app.NewDb())
        {
            scope.Get<Notifier>().Tell([(await scope.Db.Users().SingleAsync(u => u.UserName == "lanhdao")).Id], "Việc cũ hơn.", "/");
            await scope.Db.SaveChangesAsync();
        }
        var leader = await app.SignInAsync("lanhdao");
        var page = await leader.OpenAsync("/notifications");
        var unread = int.Parse(page.One(".topbar-count").Words(), System.Globalization.CultureInfo.InvariantCulture);

        var opened = await leader.OpenAsync(page.Document.QuerySelectorAll(".news a").Last().GetAttribute("href")!);
        Assert.Equal($"/reports/{id}", opened.Address);
        Assert.Equal(unread - 1, await UnreadAsync(app, "lanhdao"));

        await (await leader.OpenAsync("/notifications")).Form("form[action*='ReadAll']").SubmitAsync();
        Assert.False((await leader.OpenAsync("/")).Has(".topbar-count"));
    }

    [Fact]
    public async Task What_another_person_was_told_is_not_there()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);
        await using var scope = app.NewDb();
        var news = await scope.Db.Notifications().OrderByDescending(n => n.Id)
            .FirstAsync(n => scope.Db.Users().Any(u => u.Id == n.UserId && u.UserName == "lanhdao"));
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/notifications/{news.Id}")).StatusCode);
        Assert.Null((await scope.Db.Set<Notification>().AsNoTracking().SingleAsync(n => n.Id == news.Id)).ReadAt);
    }

    private static async Task<int> UnreadAsync(ReportingTestApp app, string user)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Notifications().CountAsync(n => n.ReadAt == null
            && scope.Db.Users().Any(u => u.Id == n.UserId && u.UserName == user));
    }
}
