using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Upkeep;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class StatusTests
{
    private const string Address = "/administration/status";

    [Theory, BothDatabases]
    public async Task The_administrator_sees_how_everything_is_and_what_has_not_run_yet(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SignAsync(app);
        var page = await (await app.SignInAsync("quantri")).OpenAsync(Address);
        Assert.Equal("Tình trạng hệ thống", page.Title);
        foreach (var subject in (string[])["Cơ sở dữ liệu", "Thư đi", "Chứng thư số", "Tốc độ trang", "Tổng kiểm tra", "Máy chủ",
            "Việc nền"]) Row(page, subject);
        foreach (var subject in (string[])["Sao lưu", "Thử phục hồi"])
        {
            Assert.Equal("Cần xem", Row(page, subject)[1]);
            Assert.StartsWith("Chưa chạy lần nào", Row(page, subject)[2], StringComparison.Ordinal);
        }
        Assert.Equal("Tốt", Row(page, "Cơ sở dữ liệu")[1]);
    }

    [Theory, BothDatabases]
    public async Task The_check_is_begun_by_its_button_and_its_outcome_stands_there(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SignAsync(app);
        var administrator = await app.SignInAsync("quantri");
        var page = await administrator.OpenAsync(Address);
        Assert.StartsWith("Chưa chạy lần nào", Row(page, "Tổng kiểm tra")[2], StringComparison.Ordinal);
        var begun = await page.FormWithButton("So lại").SubmitAsync();
        Assert.Contains("Đã bắt đầu", begun.Confirmation, StringComparison.Ordinal);
        await app.Services.GetRequiredService<UpkeepRunner>().Idle;
        var row = Row(await administrator.OpenAsync(Address), "Tổng kiểm tra");
        Assert.Equal("Tốt", row[1]);
        Assert.Contains("1 tệp đã lưu và", row[2], StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(3));
        administrator = await app.SignInAsync("quantri");
        Assert.Equal("Cần xem", Row(await administrator.OpenAsync(Address), "Tổng kiểm tra")[1]);
    }

    [Fact]
    public async Task The_worst_stands_above_with_what_it_means_to_people()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using (var scope = app.NewDb())
        {
            var runs = scope.Get<UpkeepRuns>();
            await runs.EndAsync((await runs.ClaimAsync(UpkeepKinds.Check, null, "x"))!.Value,
                new(UpkeepOutcome.Failed, "Có 2 chỗ không khớp", "một\nhai"));
        }
        var page = await (await app.SignInAsync("quantri")).OpenAsync(Address);
        Assert.Contains("Có 2 chỗ không khớp", page.One("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Contains("báo cáo lập lúc này có thể sai", page.One("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal("Hỏng", page.Rows("#status table")[0][1]);
    }

    [Fact]
    public async Task Letters_that_wait_are_told_without_saying_to_whom()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
            a.Set("Mail:Folder", Path.Combine(TestFolder.Path, "letters")));
        await using (var scope = app.NewDb())
        {
            var user = await scope.Db.Users().FirstAsync();
            var written = app.Clock.GetUtcNow().UtcDateTime.AddHours(-3);
            scope.Db.Mails().Add(new Mail
            {
                UserId = user.Id, Address = "ai.do@example.vn", Subject = "Việc riêng", Text = "x",
                CreatedAt = written, NextTryAt = written
            });
            await scope.Db.SaveChangesAsync();
        }
        var page = await (await app.SignInAsync("quantri")).OpenAsync(Address);
        Assert.Equal("Hỏng", Row(page, "Thư đi")[1]);
        Assert.Contains("1 thư chờ, thư lâu nhất 3 giờ", Row(page, "Thư đi")[2], StringComparison.Ordinal);
        Assert.Single(page.Rows("#thu-cho table"));
        Assert.DoesNotContain("ai.do@", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc riêng", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_gives_no_sign_is_told_and_one_that_was_stopped_is_not_missed()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await SignAsync(app);
        await using var scope = app.NewDb();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        scope.Db.PortalNodes()
            .Add(new PortalNode
            {
                Name = "nut-2", Version = ProgramVersion.Short, StartedAt = now.AddDays(-9),
                SeenAt = now.AddMinutes(-24)
            });
        await scope.Db.SaveChangesAsync();
        var administrator = await app.SignInAsync("quantri");
        Assert.StartsWith("nut-2 không trả lời từ hôm nay 14:41", Row(await administrator.OpenAsync(Address), "Máy chủ")[2],
            StringComparison.Ordinal);
        await scope.Db.PortalNodes().Where(n => n.Name == "nut-2").ExecuteUpdateAsync(set => set.SetProperty(n => n.StoppedAt, now));
        Assert.Equal("Tốt", Row(await administrator.OpenAsync(Address), "Máy chủ")[1]);
    }

    [Fact]
    public async Task The_page_works_when_a_part_of_the_database_does_not()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        await using (var scope = app.NewDb()) await scope.Db.Database.ExecuteSqlRawAsync(
            "DROP TABLE \"UpkeepRuns\"; DROP TABLE \"PortalNodes\"; DROP TABLE \"DiskSamples\"");
        app.Services.GetRequiredService<ReportingConnections>().Faults.Break();
        var page = await administrator.OpenAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Hỏng", Row(page, "Cơ sở dữ liệu")[1]);
        Row(page, "Chứng thư số");
    }

    [Fact]
    public async Task The_part_that_a_browser_fetches_each_minute_keeps_no_session_awake()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        await using var scope = app.NewDb();
        var seen = await scope.Db.UserSessions().AsNoTracking().Select(s => s.LastSeenAt).SingleAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("Cơ sở dữ liệu", Row(await administrator.OpenAsync($"{Address}/live"), "Cơ sở dữ liệu")[0]);
        Assert.Equal(seen, await scope.Db.UserSessions().AsNoTracking().Select(s => s.LastSeenAt).SingleAsync());
        await administrator.OpenAsync(Address);
        Assert.NotEqual(seen, await scope.Db.UserSessions().AsNoTracking().Select(s => s.LastSeenAt).SingleAsync());
    }

    [Fact]
    public async Task Who_searches_for_backups_is_led_there()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.True((await (await app.SignInAsync("quantri")).OpenAsync("/search?q=sao luu")).Has($"main a[href='{Address}']"));
        Assert.False((await (await app.SignInAsync("nhaplieu")).OpenAsync("/search?q=sao luu")).Has($"main a[href='{Address}']"));
    }

    private static IReadOnlyList<string> Row(Page page, string subject) =>
        [.. Assert.Single(page.Rows("#status table"), r => r[0] == subject)];

    private static async Task SignAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        await scope.Get<NodeSigns>().RunAsync(default);
    }
}
