using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Rollup;

public sealed class RollupTests
{
    private const string Scans = "Lượt quét cộng dồn";

    [Theory, BothDatabases]
    public async Task Figures_of_the_reports_in_force_are_added_and_lead_to_them(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AnswerAsync("duc-pho", ReportState.Issued, RoundArrangement.At(9, 8), 1187, scans: 300);
        await app.AnswerAsync("son-ha", ReportState.Received, RoundArrangement.At(9, 8), 12, scans: 0);
        await app.AnswerAsync("nghia-hanh", ReportState.Issued, RoundArrangement.At(9, 8), 418, scans: null);
        await app.AnswerAsync("son-tay", ReportState.Issued, RoundArrangement.At(9, 8), 13, scansState: FigureState.NotApplicable);
        await app.AnswerAsync("ba-to", ReportState.Returned, RoundArrangement.At(9, 8), 265, scans: 5_000);
        var province = await app.SignInAsync("so");
        var page = await province.OpenAsync("/requests/1/rollup");
        var row = page.Rows("main table.rollup-table").Single(r => r[0] == RoundArrangement.Group);
        // 653 of Lý Sơn, 300 and 0; one is missing, one does not apply, the returned one does not count.
        Assert.Contains(row, cell => cell == "953 3 đơn vị, 1 chưa có, 1 không phát sinh");
        Assert.Contains(row, cell => cell == "60 5 đơn vị");
        Assert.Contains("Tỷ lệ cài đặt PC-Covid: 26,95% (3.062 : 11.360)", page.Text, StringComparison.Ordinal);
        Assert.Contains("5/13 đơn vị", page.Text, StringComparison.Ordinal);
        Assert.Contains("UBND huyện Ba Tơ", page.One("section:has(#late-title)").Words(), StringComparison.Ordinal);

        var figure = await province.OpenAsync("/requests/1/rollup" + page.All("a.rollup-sum").Single(a => a.Words() == "953")
            .GetAttribute("href"));
        Assert.Equal($"{Scans}: {RoundArrangement.Group}", figure.One("#figure-title").Words());
        var reports = figure.Rows("#figure table").Select(r => $"{r[0]} {r[2]}");
        Assert.Equal(["UBND huyện Lý Sơn 653", "UBND thị xã Đức Phổ 300", "UBND huyện Sơn Hà 0", "UBND huyện Nghĩa Hành chưa có số liệu",
            "UBND huyện Sơn Tây không phát sinh"], reports);
    }

    [Theory, BothDatabases]
    public async Task A_sum_follows_when_a_report_is_returned(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.AnswerAsync("duc-pho", ReportState.Issued, RoundArrangement.At(9, 8), 1187, scans: 300);
        var province = await app.SignInAsync("so");
        Assert.Contains("953", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);
        await (await province.OpenAsync($"/requests/1?return={id}")).FormWithButton("Trả lại báo cáo").Fill("reason", "Sai số liệu.")
            .SubmitAsync();
        Assert.DoesNotContain("953", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_round_before_stands_beside(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
        {
            var first = await scope.Db.Requests().AsNoTracking().Include(r => r.Outline).Include(r => r.Addressees).SingleAsync();
            var next = NextRound.Of(first, follows: true, WorkingCalendar.Bare);
            next.SentAt = app.Clock.GetUtcNow().UtcDateTime;
            scope.Db.Add(next);
            await scope.Db.SaveChangesAsync();
        }
        await app.AnswerAsync("ly-son", ReportState.Issued, RoundArrangement.At(9, 8), 600, scans: 786, request: 2);
        var page = await (await app.SignInAsync("so")).OpenAsync("/requests/2/rollup");
        Assert.Contains("786 tăng 133 (20,4%)", page.Text, StringComparison.Ordinal);
        Assert.Contains("\"Kỳ trước\"", page.One("[data-bar-chart]").GetAttribute("data-bar-chart"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task One_click_drafts_the_consolidated_report_which_the_sos_own_people_bring_out(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.AnswerAsync("duc-pho", ReportState.Issued, RoundArrangement.At(11, 8), 1187, scans: 300);
        var (province, leader, clerk) = (await app.SignInAsync("so"), await app.SignInAsync("lanhdaoso"),
            await app.SignInAsync("vanthuso"));
        var draft = await (await province.OpenAsync("/requests/1/rollup")).FormWithButton("Soạn báo cáo tổng hợp").SubmitAsync();
        Assert.StartsWith("Đã lập dự thảo báo cáo tổng hợp", draft.Confirmation, StringComparison.Ordinal);
        var id = int.Parse(draft.Address.Split('/')[2].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (heading, text) in ((string, string)[])[("Đánh giá chung", "Đạt."), ("Kiến nghị, đề xuất", "Không có.")])
        {
            var section = await app.SectionAsync(id, heading);
            await (await province.OpenAsync($"/reports/{id}?section={section}")).Form("form[data-narrative-form]").Fill("Body", text)
                .SubmitAsync();
        }
        Assert.Equal("Đã trình lãnh đạo duyệt.", (await (await province.OpenAsync($"/reports/{id}/submit"))
            .FormWithButton("Trình lãnh đạo duyệt").SubmitAsync()).Confirmation);
        Assert.StartsWith("Đã phê duyệt", (await (await leader.OpenAsync($"/reports/{id}")).FormWithButton("Phê duyệt")
            .SubmitAsync()).Confirmation, StringComparison.Ordinal);
        Assert.Equal("Đã phát hành Báo cáo 01/BC-STTTT.", (await (await clerk.OpenAsync($"/reports/{id}/issue")).Form("form.form-column")
            .SubmitAsync()).Confirmation);
        var words = await province.PdfWordsAsync($"/reports/{id}/pdf");
        foreach (var said in (string[])[
            "Tổng hợp tình hình triển khai", "2/13 đơn vị đã gửi báo cáo, trong đó 1 đơn vị đúng hạn, 1 đơn vị trễ hạn; 11 đơn vị chưa gửi",
            "UBND huyện Minh Long Quá hạn, chưa gửi 2",
            "UBND thị xã Đức Phổ Gửi trễ hạn 1", "953", "Trần Minh Hải"])
            Assert.Contains(said, words, StringComparison.Ordinal);
        // It answers nobody: there is nothing to receive, and the round does not count it.
        Assert.DoesNotContain((await province.OpenAsync($"/reports/{id}")).All("button"), b => b.Words() == "Tiếp nhận");
        Assert.Contains("2/13 đơn vị", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_another_agency_drafts_or_reads_the_consolidated_report()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var draft = await (await province.OpenAsync("/requests/1/rollup")).FormWithButton("Soạn báo cáo tổng hợp").SubmitAsync();
        await app.AddUserAsync("sokhac", Roles.Province, "quang-ngai");
        foreach (var user in (string[])["nhaplieu", "lanhdao", "sokhac"])
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.SignInAsync(user)).OpenAsync(draft.Address)).Status);
        // And the officers do not write the districts' reports.
        var district = await app.DraftAsync();
        foreach (var part in (string[])["", "/details", "/submit", "/recipients"])
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await province.OpenAsync($"/reports/{district}{part}")).Status);
    }
}
