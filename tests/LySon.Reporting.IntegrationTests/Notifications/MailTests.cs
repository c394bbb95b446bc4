using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Notifications;

public sealed class MailTests
{
    [Theory, BothDatabases]
    public async Task Who_wants_letters_at_once_gets_one_for_each_step_and_none_twice(DatabaseProvider provider)
    {
        await using var server = new SmtpServer();
        await using var app = await StartAsync(provider, server);
        await ChooseAsync(app, "lanhdao", "Gửi ngay từng việc");
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);

        // Two nodes at the same moment, then once more.
        await Task.WhenAll(TurnAsync(app), TurnAsync(app));
        await TurnAsync(app);

        var letter = Assert.Single(server.Taken);
        Assert.Equal("lanhdao@quangngai.gov.vn", letter.To.Mailboxes.Single().Address);
        Assert.Contains("đang chờ anh/chị phê duyệt", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("https://baocao.example.vn/reports/", letter.TextBody, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_letter_waits_while_the_server_is_away_and_is_known_as_the_same_when_it_comes_again(DatabaseProvider provider)
    {
        await using var server = new SmtpServer { CutOff = 1 };
        await using var app = await StartAsync(provider, server);
        await ChooseAsync(app, "lanhdao", "Gửi ngay từng việc");
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);

        await TurnAsync(app);
        Assert.Empty(server.Taken);
        await TurnAsync(app);
        Assert.Empty(server.Taken);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await TurnAsync(app);

        await using var scope = app.NewDb();
        var kept = await scope.Db.Mails().AsNoTracking().SingleAsync();
        Assert.NotNull(kept.SentAt);
        Assert.StartsWith($"{kept.Id}.", Assert.Single(server.Taken).MessageId, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "lanhdao@", string.Join('\n', app.Log.Events.Select(e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture))),
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_letter_whose_carrier_died_is_taken_up_by_another_when_its_time_is_over(DatabaseProvider provider)
    {
        await using var server = new SmtpServer();
        await using var app = await StartAsync(provider, server);
        await ChooseAsync(app, "lanhdao", "Gửi ngay từng việc");
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<IDueWork>().OfType<MailWriting>().Single().RunAsync(CancellationToken.None);
            // As a node leaves it that dies after its claim.
            var ahead = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(10);
            await scope.ServiceProvider.GetRequiredService<ReportingDbContext>().Mails()
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Tries, 1).SetProperty(m => m.NextTryAt, ahead));
        }
        await TurnAsync(app);
        Assert.Empty(server.Taken);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await TurnAsync(app);
        Assert.Single(server.Taken);
    }

    [Theory, BothDatabases]
    public async Task A_digest_is_one_letter_a_day_after_seven_with_everything_since(DatabaseProvider provider)
    {
        await using var server = new SmtpServer();
        await using var app = await StartAsync(provider, server);
        await ChooseAsync(app, "nhaplieu", "Gửi một thư tổng hợp mỗi ngày");
        var report = await app.DraftAsync();
        await app.AdvanceAsync(report, ReportState.Approved);
        await TurnAsync(app);
        var first = Assert.Single(server.Taken);
        app.Clock.Advance(TimeSpan.FromHours(10));
        await using (var scope = app.NewDb())
        {
            var user = await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu");
            scope.Get<Notifier>().Tell([user.Id], "Việc thứ nhất của ngày mai.", "/");
            scope.Get<Notifier>().Tell([user.Id], "Việc thứ hai của ngày mai.", "/");
            await scope.Db.SaveChangesAsync();
        }
        await TurnAsync(app);
        Assert.Single(server.Taken);
        app.Clock.Advance(TimeSpan.FromHours(8));
        await TurnAsync(app);
        Assert.Equal(2, server.Taken.Count);
        Assert.Contains("2 việc mới", server.Taken.Last().Subject, StringComparison.Ordinal);
        Assert.Contains("Việc thứ nhất", server.Taken.Last().TextBody, StringComparison.Ordinal);
        Assert.NotEqual(first.MessageId, server.Taken.Last().MessageId);
    }

    [Fact]
    public async Task Who_wants_no_letters_or_chose_them_later_is_told_by_the_bell_alone()
    {
        await using var server = new SmtpServer();
        await using var app = await StartAsync(DatabaseProvider.Sqlite, server);
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChooseAsync(app, "lanhdao", "Gửi ngay từng việc");
        await TurnAsync(app);
        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData("", "Nhập địa chỉ nhận thư.")]
    [InlineData("khong phai dia chi", "Địa chỉ thư chưa đúng, ví dụ ten@quangngai.gov.vn.")]
    [InlineData("a@localhost\r\nBcc: b@example.vn", "Địa chỉ thư chưa đúng, ví dụ ten@quangngai.gov.vn.")]
    public async Task An_address_that_is_none_is_refused_at_its_field(string address, string error)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var form = (await (await app.SignInAsync("lanhdao")).OpenAsync("/notifications/settings")).Form();
        var refused = await form.Fill("Choice", "Gửi ngay từng việc").Fill("Email", address).SubmitAsync();
        Assert.Equal(error, refused.Errors["Input.Email"]);
    }

    [Fact]
    public async Task A_new_address_is_typed_once_also_when_the_page_asks_again_who_it_is()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var form = (await (await app.SignInAsync("lanhdao")).OpenAsync("/notifications/settings")).Form();
        app.Clock.Advance(RecentSignIn.Window + TimeSpan.FromSeconds(1));
        var asked = await form.Fill("Choice", "Gửi ngay từng việc").Fill("Email", "moi@quangngai.gov.vn").SubmitAsync();
        Assert.StartsWith("/account/confirm", asked.Address, StringComparison.Ordinal);
        var back = await asked.Form().Fill("Password", SampleAccounts.Password).SubmitAsync();
        Assert.Equal(("/notifications/settings", "moi@quangngai.gov.vn", "Instant"),
            (back.Address, back.Form()["Email"], back.Form()["Choice"]));
        Assert.Equal("Đã lưu cách nhận thông báo.", (await back.Form().SubmitAsync()).Confirmation);
        await using var scope = app.NewDb();
        Assert.Equal("moi@quangngai.gov.vn", (await scope.Db.Users().SingleAsync(u => u.UserName == "lanhdao")).Email);
    }

    [Theory]
    [InlineData("Gửi ngay từng việc")]
    [InlineData("Gửi một thư tổng hợp mỗi ngày")]
    public async Task A_portal_that_does_not_know_its_address_writes_letters_without_links(string choice)
    {
        await using var server = new SmtpServer();
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
            a.Set("Mail:Host", "127.0.0.1").Set("Mail:Port", server.Port).Set("Mail:Security", "None"));
        await ChooseAsync(app, "lanhdao", choice);
        await app.AdvanceAsync(await app.DraftAsync(), ReportState.Submitted);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await TurnAsync(app);
        var text = Assert.Single(server.Taken).TextBody;
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.Contains("Xem tại Cổng báo cáo, mục Thông báo.", text, StringComparison.Ordinal);
        Assert.Contains("Đổi cách nhận thư: mở Cổng báo cáo, mục Thông báo, Cách nhận thông báo.", text, StringComparison.Ordinal);
    }

    private static Task<ReportingTestApp> StartAsync(DatabaseProvider provider, SmtpServer server) =>
        ReportingTestApp.StartAsync(provider, configure: app => app
        .Set("Mail:Host", "127.0.0.1").Set("Mail:Port", server.Port).Set("Mail:Security", "None")
            .Set("Portal:PublicAddress", "https://baocao.example.vn"));

    private static async Task ChooseAsync(ReportingTestApp app, string user, string choice)
    {
        var saved = await (await (await app.SignInAsync(user)).OpenAsync("/notifications/settings")).Form()
            .Fill("Choice", choice).Fill("Email", $"{user}@quangngai.gov.vn").SubmitAsync();
        Assert.Equal("Đã lưu cách nhận thông báo.", saved.Confirmation);
    }

    /// <summary>What the clock calls each minute.</summary>
    private static async Task TurnAsync(ReportingTestApp app)
    {
        foreach (var kind in (Type[])[typeof(MailWriting), typeof(MailDelivery)])
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IDueWork>().Single(w => w.GetType() == kind).RunAsync(CancellationToken.None);
        }
    }
}
