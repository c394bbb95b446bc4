using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Requests;

public sealed class ReminderTests
{
    [Theory, BothDatabases]
    public async Task One_click_reminds_who_has_not_sent_and_a_second_one_soon_after_nobody(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Core.Accounts.Roles.Staff, "binh-son");
        var province = await app.SignInAsync("so");
        var board = await province.OpenAsync("/requests/1");
        var one = await board.FormWithButton("Nhắc UBND huyện Bình Sơn").SubmitAsync();
        Assert.Equal("1 đơn vị nhận được lời nhắc.", one.Confirmation);
        Assert.Contains("Đã nhắc 1 lần, hôm nay 15:05.", one.Text, StringComparison.Ordinal);
        Assert.StartsWith("Không có đơn vị nào để nhắc",
            (await board.FormWithButton("Nhắc UBND huyện Bình Sơn").SubmitAsync()).Confirmation, StringComparison.Ordinal);
        // Nobody in the others could read it.
        await app.AddUserAsync("bato", Core.Accounts.Roles.Clerk, "ba-to");
        Assert.StartsWith("1 đơn vị nhận được lời nhắc. 10 đơn vị chưa có tài khoản",
            (await one.FormWithButton("Nhắc 12 đơn vị").SubmitAsync()).Confirmation, StringComparison.Ordinal);
        var last = await one.FormWithButton("Nhắc 12 đơn vị").SubmitAsync();
        Assert.StartsWith("10 đơn vị chưa có tài khoản", last.Confirmation, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã nhắc 2 lần", last.Text, StringComparison.Ordinal);
        var told = (await TextsAsync(app)).Where(t => t.StartsWith("Nhắc báo cáo", StringComparison.Ordinal));
        const string Said = "Nhắc báo cáo theo Công văn 1406/STTTT-BCVT&CNTT: hạn 17:00 10/11/2021, sắp đến hạn, đơn vị chưa gửi.";
        Assert.Equal([Said, Said], told);
    }

    [Theory, BothDatabases]
    public async Task The_official_address_is_written_to_where_nobody_gets_letters_and_the_words_can_be_copied(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        int agency;
        await using (var scope = app.NewDb())
        {
            agency = await scope.Db.Agencies().Where(a => a.Code == "ba-to").Select(a => a.Id).SingleAsync();
            await scope.Db.AgencyNames().Where(n => n.AgencyId == agency)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Email, "vanthu@bato.gov.vn").SetProperty(n => n.Phone, "0255 386"));
        }
        var province = await app.SignInAsync("so");
        var said = await (await province.OpenAsync("/requests/1")).FormWithButton("Nhắc 12 đơn vị").SubmitAsync();
        Assert.StartsWith("1 đơn vị nhận được lời nhắc. 11 đơn vị chưa có tài khoản hoặc địa chỉ thư", said.Confirmation,
            StringComparison.Ordinal);
        await using (var scope = app.NewDb())
        {
            var letter = await scope.Db.Mails().SingleAsync();
            Assert.Equal(("vanthu@bato.gov.vn", (int?)null), (letter.Address, letter.UserId));
            Assert.StartsWith("Nhắc báo cáo theo Công văn 1406/STTTT-BCVT&CNTT", letter.Text, StringComparison.Ordinal);
        }
        var note = await province.OpenAsync($"/requests/1?note={agency}");
        Assert.Contains("Điện thoại: 0255 386", note.Text, StringComparison.Ordinal);
        Assert.StartsWith("Kính gửi UBND huyện Ba Tơ: đơn vị chưa gửi báo cáo", note.One("#note-text").TextContent,
            StringComparison.Ordinal);
        Assert.EndsWith("/reports/new?request=1", note.One("#note-text").TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_clock_reminds_on_its_days_once_however_many_nodes_look(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Core.Accounts.Roles.Staff, "binh-son");
        // 9 November, the day before it is due: at 15:05 the reminder of 08:00 is to be sent.
        await LookAsync(app, nodes: 4);
        Assert.Equal(1, await CountAsync(app));
        await LookAsync(app, nodes: 1);
        app.Clock.Advance(TimeSpan.FromHours(24));
        await LookAsync(app, nodes: 1);
        Assert.Equal(1, await CountAsync(app));
        app.Clock.Advance(TimeSpan.FromHours(24));
        await LookAsync(app, nodes: 4);
        Assert.Equal(2, await CountAsync(app));
        Assert.Equal(["sắp đến hạn", "quá hạn 1 ngày"], (await TextsAsync(app)).Where(t => t.StartsWith("Nhắc", StringComparison.Ordinal))
            .Select(t => t.Split(", ")[1]));
    }

    [Theory, BothDatabases]
    public async Task A_closed_round_and_one_that_is_long_over_are_left_in_peace(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb()) await scope.Db.Requests()
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, app.Clock.GetUtcNow().UtcDateTime));
        await LookAsync(app, nodes: 1);
        await using (var scope = app.NewDb()) await scope.Db.Requests()
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, (DateTime?)null));
        app.Clock.Advance(TimeSpan.FromDays(60));
        await LookAsync(app, nodes: 1);
        Assert.Equal(0, await CountAsync(app));
    }

    private static Task LookAsync(ReportingTestApp app, int nodes) =>
        Task.WhenAll(Enumerable.Range(0, nodes).Select(_ => Task.Run(async () =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Reminders>().RunAsync(CancellationToken.None);
    })));

    private static async Task<int> CountAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.RequestReminders().CountAsync();
    }

    private static async Task<List<string>> TextsAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Set<Notification>().OrderBy(n => n.Id).Select(n => n.Text).ToListAsync();
    }
}
