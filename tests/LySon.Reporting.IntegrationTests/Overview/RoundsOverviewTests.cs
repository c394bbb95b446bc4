using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Overview;

public sealed class RoundsOverviewTests
{
    /// <summary>Round 1 was due on 10 November 2021, 17:00; it is the 12th.</summary>
    private static async Task<ReportingTestApp> FirstRoundAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.AnswerAsync("duc-pho", ReportState.Issued, RoundArrangement.At(10, 15), 1187, scans: 300);
        await app.AnswerAsync("nghia-hanh", ReportState.Received, RoundArrangement.At(11, 9), 418, scans: null);
        await app.AnswerAsync("ba-to", ReportState.Returned, RoundArrangement.At(10, 9), 265, scans: 5);
        return app;
    }

    [Theory, BothDatabases]
    public async Task A_round_shows_who_has_sent_what_it_adds_up_to_and_whom_to_remind(DatabaseProvider provider)
    {
        await using var app = await FirstRoundAsync(provider);
        await app.AddUserAsync("binhson", "staff", "binh-son");
        var province = await app.SignInAsync("so");
        var page = await province.OpenAsync("/");
        Assert.Contains("Tiếp nhận 2 báo cáo theo Công văn 1406/STTTT-BCVT&CNTT", Plain(page), StringComparison.Ordinal);
        Assert.Contains("9 đơn vị chưa gửi, 1 đơn vị chưa sửa báo cáo bị trả lại. Chưa nhắc lần nào.", Plain(page),
            StringComparison.Ordinal);
        Assert.Contains("3/13 đã gửi 2 đúng hạn, 1 trễ 1 đã tiếp nhận 2 chờ tiếp nhận 1 trả lại 9 chưa gửi", Plain(page),
            StringComparison.Ordinal);
        Assert.Equal(13, page.All(".marks i").Count);
        Assert.Contains("Lượt quét cộng dồn 996 chưa có kỳ trước 2/13 đơn vị có số liệu", Plain(page), StringComparison.Ordinal);
        var reminded = await page.FormWithButton("Nhắc 10 đơn vị").SubmitAsync();
        Assert.StartsWith("1 đơn vị nhận được lời nhắc", reminded.Confirmation, StringComparison.Ordinal);
        Assert.DoesNotContain("còn thiếu báo cáo", Plain(await province.OpenAsync("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_are_compared_over_the_agencies_that_sent_both_times_and_who_is_late_again_is_named()
    {
        await using var app = await FirstRoundAsync();
        var second = await AddNextAsync(app, "duc-pho", "nghia-hanh", "ba-to");
        app.Clock.SetUtcNow(Vietnamese.ToUtc(new(2021, 12, 22), new(9, 0)));
        await app.AnswerAsync("duc-pho", ReportState.Issued, December(16), 1300, scans: 450, request: second);
        await app.AnswerAsync("ba-to", ReportState.Issued, December(17), 300, scans: 70, request: second);
        var page = await (await app.SignInAsync("so")).OpenAsync("/");
        Assert.Contains("Số liệu tháng 12/2021 2/3 đơn vị, so với chính 1 đơn vị ấy kỳ trước", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Lượt quét cộng dồn 520 tăng 150 (50%) 2/3 đơn vị có số liệu", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Gửi báo cáo đúng hạn, 2 kỳ gần nhất", Plain(page), StringComparison.Ordinal);
        Assert.Equal([["12/2021", "2", "0", "1", "66,7%"], ["11/2021", "2", "1", "10", "15,4%"]], page.Rows(".punctual table"));
        Assert.Contains("1 đơn vị trễ hai kỳ liền UBND huyện Nghĩa Hành", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_of_the_asking_office_sees_the_rounds_without_buttons_to_remind()
    {
        await using var app = await FirstRoundAsync();
        var page = await (await app.SignInAsync("lanhdaoso")).OpenAsync("/");
        Assert.Contains("3/13 đã gửi", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Nhắc 10 đơn vị", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Lượt quét theo ngày", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_has_asked_nobody_yet_is_led_to_its_first_request()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await using (var scope = app.NewDb())
            await scope.Db.Requests().ExecuteUpdateAsync(set => set.SetProperty(r => r.DeletedAt, TestClock.Start.UtcDateTime));
        var page = await (await app.SignInAsync("so")).OpenAsync("/");
        Assert.Equal("Lập yêu cầu báo cáo", (await page.FollowAsync("Lập yêu cầu báo cáo")).Title);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_what_the_portal_is_and_where_to_go()
    {
        await using var app = await ReportingTestApp.StartAsync(content: Content.Schema);
        var page = await app.NewClient().OpenAsync("/");
        Assert.Equal("/start", page.Address);
        Assert.Equal(["/account/sign-in", "/v", "/register-venue"], page.All("main a").Select(a => a.GetAttribute("href")).Distinct());
    }

    private static async Task<int> AddNextAsync(ReportingTestApp app, params string[] agencies)
    {
        await using var scope = app.NewDb();
        var first = await scope.Db.Requests().SingleAsync();
        var asked = await scope.Db.Agencies().Where(a => agencies.Contains(a.Code)).Select(a => a.Id).ToListAsync();
        var next = new ReportRequest
        {
            RequesterId = first.RequesterId, Number = 1500, Symbol = first.Symbol, IssuedOn = new(2021, 12, 1), Abstract = first.Abstract,
            ReportTitle = first.ReportTitle, PeriodStart = new(2021, 11, 15), PeriodEnd = new(2021, 12, 14), CutoffOn = new(2021, 12, 14),
            DueAt = Vietnamese.ToUtc(new(2021, 12, 20), new(17, 0)), Kind = first.Kind, PreviousId = first.Id, SentAt = December(1),
            Addressees = [.. asked.Select(id => new RequestAddressee { AgencyId = id })],
        };
        scope.Db.Add(next);
        await scope.Db.SaveChangesAsync();
        return next.Id;
    }

    private static DateTime December(int day) => Vietnamese.ToUtc(new(2021, 12, day), new(9, 0));

    /// <summary>As a reader takes it, whatever keeps words together.</summary>
    private static string Plain(Page page) => page.Text.Replace('\u00a0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
}
