using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Notifications;

/// <summary>
/// Whom each step of a report and of a request is told, and in which words. Ba Tơ has people of every role, who are told only what is
/// theirs.
/// </summary>
public sealed class RecipientTests
{
    private const string Report = "Báo cáo 576/BC-UBND";

    [Theory]
    [InlineData(ReportAction.Submit, "lanhdao: {0} đang chờ anh/chị phê duyệt.")]
    [InlineData(ReportAction.Withdraw, "lanhdao: {0} đã được rút về dự thảo.")]
    [InlineData(ReportAction.Approve, "chuyenvien: {0} đã được lãnh đạo duyệt.", "nhaplieu: {0} đã được lãnh đạo duyệt.",
        "vanthu: {0} đã được duyệt, chờ cấp số và phát hành.")]
    [InlineData(ReportAction.SendBack, "chuyenvien: {0} bị trả lại. Lý do: Sai số.", "nhaplieu: {0} bị trả lại. Lý do: Sai số.")]
    [InlineData(ReportAction.Issue, "chuyenvien: {0} đã phát hành.", "lanhdao: {0} đã phát hành.", "nhaplieu: {0} đã phát hành.",
        "so: UBND huyện Lý Sơn đã gửi {0}, chờ tiếp nhận.")]
    [InlineData(ReportAction.Receive, "chuyenvien: {0} đã được cơ quan yêu cầu tiếp nhận.",
        "lanhdao: {0} đã được cơ quan yêu cầu tiếp nhận.",
        "nhaplieu: {0} đã được cơ quan yêu cầu tiếp nhận.", "vanthu: {0} đã được cơ quan yêu cầu tiếp nhận.")]
    [InlineData(ReportAction.Return, "chuyenvien: {0} bị cơ quan yêu cầu trả lại. Lý do: Sai số.",
        "lanhdao: {0} bị cơ quan yêu cầu trả lại. Lý do: Sai số.",
        "nhaplieu: {0} bị cơ quan yêu cầu trả lại. Lý do: Sai số.", "vanthu: {0} bị cơ quan yêu cầu trả lại. Lý do: Sai số.")]
    [InlineData(ReportAction.Book, "chuyenvien: Cơ quan yêu cầu đã nhập {0} của đơn vị từ tệp PDF nhận qua thư và tiếp nhận.",
        "lanhdao: Cơ quan yêu cầu đã nhập {0} của đơn vị từ tệp PDF nhận qua thư và tiếp nhận.",
        "nhaplieu: Cơ quan yêu cầu đã nhập {0} của đơn vị từ tệp PDF nhận qua thư và tiếp nhận.",
        "vanthu: Cơ quan yêu cầu đã nhập {0} của đơn vị từ tệp PDF nhận qua thư và tiếp nhận.")]
    [InlineData(ReportAction.TakeIn, "chuyenvien: Cơ quan yêu cầu đã nhập {0} mà đơn vị gửi ngoài cổng.",
        "lanhdao: Cơ quan yêu cầu đã nhập {0} mà đơn vị gửi ngoài cổng.",
        "nhaplieu: Cơ quan yêu cầu đã nhập {0} mà đơn vị gửi ngoài cổng.",
        "vanthu: Cơ quan yêu cầu đã nhập {0} mà đơn vị gửi ngoài cổng.")]
    [InlineData(ReportAction.Amend, "chuyenvien: {0} được đưa lại người soạn vì yêu cầu báo cáo vừa được sửa.",
        "lanhdao: {0} được đưa lại người soạn vì yêu cầu báo cáo vừa được sửa.",
        "nhaplieu: {0} được đưa lại người soạn vì yêu cầu báo cáo vừa được sửa.")]
    [InlineData(ReportAction.Supersede, "so: {0} của UBND huyện Lý Sơn đã được thay thế. Sai số.")]
    public async Task Each_step_of_a_report_is_told_to_whom_it_concerns(ReportAction action, params string[] told)
    {
        await using var bench = await ArrangeAsync();
        await TellAsync(bench, action, action is ReportAction.SendBack or ReportAction.Return or ReportAction.Supersede ? "Sai số." : "");
        Assert.Equal(told.Select(t => string.Format(System.Globalization.CultureInfo.InvariantCulture, t, Report)),
            await bench.ToldAsync());
        await using var db = bench.Db();
        Assert.All(await db.Notifications().ToListAsync(), n => Assert.Equal("/reports/1", n.Url));
    }

    [Fact]
    public async Task Before_it_has_a_number_a_report_is_named_by_its_letter()
    {
        await using var bench = await ArrangeAsync();
        await using (var db = bench.Db()) await db.Reports().ExecuteUpdateAsync(set => set.SetProperty(r => r.Number, (int?)null));
        await TellAsync(bench, ReportAction.Submit);
        Assert.Equal(["lanhdao: Báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đang chờ anh/chị phê duyệt."], await bench.ToldAsync());
    }

    [Theory]
    [InlineData(ReportAction.Issue, "lanhdaoso", "so")]
    [InlineData(ReportAction.Supersede)]
    public async Task The_requester_s_own_report_waits_for_nobody_to_receive_it(ReportAction action, params string[] told)
    {
        await using var bench = await ArrangeAsync();
        var department = await bench.AgencyAsync("so-tttt");
        await using (var db = bench.Db()) await db.Reports().ExecuteUpdateAsync(set => set.SetProperty(r => r.AgencyId, department));
        await TellAsync(bench, action);
        Assert.Equal(told.Select(t => $"{t}: {Report} đã phát hành."), await bench.ToldAsync());
    }

    [Theory]
    [InlineData("sent", "Yêu cầu báo cáo mới: Công văn 1406/STTTT-BCVT&CNTT, hạn gửi 17:00 10/11/2021.")]
    [InlineData("closed", "Yêu cầu báo cáo theo Công văn 1406/STTTT-BCVT&CNTT đã đóng, không nhận thêm báo cáo.")]
    [InlineData("reopened", "Yêu cầu báo cáo theo Công văn 1406/STTTT-BCVT&CNTT được mở lại.")]
    [InlineData("amended", "Công văn 1406/STTTT-BCVT&CNTT được sửa: Hạn gửi: a → b; Căn cứ: c; bỏ tệp kèm theo (d).")]
    public async Task A_step_of_a_request_is_told_to_staff_leader_and_clerk_of_everyone_asked(string step, string text)
    {
        await using var bench = await ArrangeAsync();
        await AboutRequestAsync(bench, (news, request) => step switch
        {
            "sent" => news.SentAsync(request),
            "closed" => news.ClosedAsync(request),
            "reopened" => news.ReopenedAsync(request),
            _ => news.AmendedAsync(request, [new("Hạn gửi", "a", "b"), new("Căn cứ", null, "c"), new("Tệp kèm theo", "d", null)]),
        });
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(text));
        Assert.Equal(3, (await bench.ToldAsync()).Count);
        Assert.Equal("/requests/1", await UrlAsync(bench));
    }

    [Fact]
    public async Task Who_is_added_or_removed_alone_is_told_so()
    {
        await using var bench = await ArrangeAsync();
        var bato = await bench.AgencyAsync("ba-to");
        await AboutRequestAsync(bench, (news, request) => news.AddedAsync(request, [bato]));
        Assert.Equal(["batoclerk", "batoleader", "batostaff"],
            await bench.WhoWasToldAsync("Yêu cầu báo cáo mới: Công văn 1406/STTTT-BCVT&CNTT, hạn gửi 17:00 10/11/2021."));
        Assert.Equal("/requests/1", await UrlAsync(bench));
        await AboutRequestAsync(bench, (news, request) => news.RemovedAsync(request, [bato]));
        Assert.Equal(["batoclerk", "batoleader", "batostaff"],
            await bench.WhoWasToldAsync("Đơn vị không còn phải báo cáo theo Công văn 1406/STTTT-BCVT&CNTT."));
        Assert.Equal("/requests", await UrlAsync(bench));
        await AboutRequestAsync(bench, (news, request) => news.AmendedAsync(request, []));
        Assert.Equal(6, (await bench.ToldAsync()).Count);
    }

    /// <summary>Lý Sơn alone is asked; it has an officer who writes reports besides its staff, and Ba Tơ people of every role.</summary>
    private static async Task<Bench> ArrangeAsync()
    {
        var bench = await Bench.StartAsync();
        await bench.AddUserAsync("chuyenvien", Roles.Province, "ly-son");
        foreach (var role in (string[])[Roles.Staff, Roles.Leader, Roles.Clerk, Roles.Province]) await bench
            .AddUserAsync($"bato{role}", role, "ba-to");
        var asked = await bench.AgencyAsync("ly-son");
        await using var db = bench.Db();
        await db.Set<RequestAddressee>().Where(a => a.AgencyId != asked).ExecuteDeleteAsync();
        return bench;
    }

    private static async Task TellAsync(Bench bench, ReportAction action, string reason = "")
    {
        await using var db = bench.Db();
        var report = await db.Reports().AsNoTracking().Include(r => r.Request).SingleAsync();
        await new ReportNews(db, new(db, bench.Actor, bench.Clock), bench.Actor)
            .TellAsync(report, ReportTransitions.All.First(t => t.Action == action), reason, null, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync();
    }

    private static async Task AboutRequestAsync(Bench bench, Func<RequestNews, ReportRequest, Task> tell)
    {
        await using var db = bench.Db();
        await tell(new RequestNews(new(db, bench.Actor, bench.Clock)),
            await db.Requests().AsNoTracking().Include(r => r.Addressees).SingleAsync());
        await db.SaveChangesAsync();
    }

    private static async Task<string> UrlAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await db.Notifications().OrderByDescending(n => n.Id).Select(n => n.Url).FirstAsync();
    }
}
