using System.Net;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Start;

/// <summary>Reports that nobody asked for in the portal: begun from a template, seen by nobody but the office that wrote them.</summary>
public sealed class OwnReportTests
{
    [Theory, BothDatabases]
    public async Task An_office_that_nobody_asked_writes_a_report_and_a_submission_from_a_template_to_the_frozen_files(
        DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddOwnOfficeAsync();
        var staff = await app.SignInAsync("xa");
        var begin = await staff.OpenAsync((await staff.OpenAsync("/")).One(".task a").GetAttribute("href")!);
        Assert.Contains("Chưa có yêu cầu báo cáo nào gửi đến đơn vị", begin.Text, StringComparison.Ordinal);

        var report = await BeginAsync(app, "chuyen-doi-so", form => form.Fill("AskedBy", "Bộ Nội vụ").Fill("Number", "12")
            .Fill("Symbol", "BNV-CCHC").Fill("IssuedOn", "02/11/2021").Fill("Subject", "báo cáo chuyển đổi số")
            .Fill("DueOn", "20/11/2021"));
        Assert.Contains("Soạn báo cáo “Tình hình, kết quả thực hiện chuyển đổi số tháng 11 năm 2021”",
            (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        var words = await IssuedAsync(app, report, "01/BC-UBND");
        Assert.Contains("Theo đề nghị của Bộ Nội vụ tại Văn bản số 12/BNV-CCHC ngày 02/11/2021 về việc báo cáo chuyển đổi số, "
            + "Ủy ban nhân dân xã An Hải báo cáo tình hình, kết quả", words, StringComparison.Ordinal);
        Assert.Contains("Nơi nhận: - Bộ Nội vụ; - Lưu: VT.", words, StringComparison.Ordinal);

        var submission = await BeginAsync(app, "none", form => form.Fill("Type", "Tờ trình").Fill("Title", "Phê duyệt dự toán")
            .Fill("Headings", "Sự cần thiết\nNội dung trình"));
        words = await IssuedAsync(app, submission, "01/TTr-UBND");
        Assert.Contains("Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Theo đề nghị", words, StringComparison.Ordinal);

        // Nothing is left to do for anybody, and its last state is the last.
        foreach (var person in (string[])["xa", "xalanhdao", "xavanthu"])
            Assert.DoesNotContain("Phê duyệt dự toán", (await (await app.SignInAsync(person)).OpenAsync("/")).Text,
                StringComparison.Ordinal);
        Assert.Equal("Đã phát hành", (await staff.OpenAsync($"/reports/{report}")).One(".badge-green").Words());
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_sees_counts_or_is_reminded_of_a_report_of_one_s_own(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddOwnOfficeAsync();
        var before = await SeenByProvinceAsync(app);
        var id = await BeginAsync(app, "none", form => form.Fill("Title", "Chuyện riêng của xã").Fill("Headings", "Kết quả")
            .Fill("AskedBy", "Huyện ủy").Fill("DueOn", "11/11/2021"));
        int request;
        await using (var scope = app.NewDb())
        {
            request = (await scope.Db.Reports().SingleAsync(r => r.Id == id)).RequestId;
            app.Clock.Advance(TimeSpan.FromDays(3));
            await scope.Get<Reminders>().RunAsync(default);
            await scope.Get<RequestRounds>().RunAsync(default);
        }
        await app.FillAsync(id);
        await app.IssueByButtonsAsync(id);
        Assert.Equal(before, await SeenByProvinceAsync(app));
        await using (var scope = app.NewDb())
            Assert.Equal(0, await scope.Db.RequestReminders().CountAsync(r => r.RequestId == request));
        foreach (var person in (string[])["so", "nhaplieu", "lanhdaoso"])
            foreach (var address in (string[])[$"/reports/{id}", $"/reports/{id}/pdf", $"/reports/{id}/history", $"/requests/{request}"])
                Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(person)).GetAsync(address)).StatusCode);
        // Its own people read the report; what it answers is no round and has no page.
        var staff = await app.SignInAsync("xa");
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/requests/{request}")).StatusCode);
        Assert.DoesNotContain("Chuyện riêng", (await staff.OpenAsync("/requests")).Text, StringComparison.Ordinal);
        Assert.Contains("Huyện ủy yêu cầu", (await staff.OpenAsync("/reports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_of_the_letter_is_put_right_and_the_report_says_so()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddOwnOfficeAsync();
        var staff = await app.SignInAsync("xa");
        var id = await BeginAsync(app, "none", form => form.Fill("Title", "Kết quả năm").Fill("Headings", "Kết quả")
            .Fill("AskedBy", "Bộ Nội vụ").Fill("Number", "12").Fill("Symbol", "BNV"));
        var (mine, other) = (await staff.OpenAsync($"/reports/{id}/details"), await staff.OpenAsync($"/reports/{id}/details"));
        Assert.Equal("Đã lưu.", (await mine.Form("form.form-column").Fill("Number", "21").SubmitAsync()).Confirmation);
        Assert.Contains("Văn bản số 21/BNV,", await staff.PdfWordsAsync($"/reports/{id}/pdf"), StringComparison.Ordinal);
        Assert.True((await other.Form("form.form-column").Fill("Number", "22").SubmitAsync()).Has(".conflict"));
        var wrong = await (await staff.OpenAsync($"/reports/{id}/details")).Form("form.form-column").Fill("AskedBy", "").SubmitAsync();
        Assert.Equal(ReportErrors.AskerMissing, wrong.Errors["Input.Letter.AskedBy"]);
    }

    [Fact]
    public async Task An_open_request_on_the_overview_is_answered_in_one_click()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("binhson", Core.Accounts.Roles.Staff, "binh-son");
        var draft = await (await (await app.SignInAsync("binhson")).OpenAsync("/")).FormWithButton("Soạn báo cáo").SubmitAsync();
        Assert.Matches("^/reports/[0-9]+$", draft.Address);
        Assert.True(draft.Has("[data-report-editor]"));
    }

    [Fact]
    public async Task A_template_that_is_not_there_or_another_s_is_not_found()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddOwnOfficeAsync();
        int other;
        await using (var scope = app.NewDb())
        {
            var template = new OutlineTemplate
            {
                AgencyId = await scope.Db.Agencies().Where(a => a.Code == "ly-son").Select(a => a.Id).SingleAsync(), Name = "Mẫu",
                Content = new("BC", "Báo cáo", "", "", []),
            };
            scope.Db.Add(template);
            await scope.Db.SaveChangesAsync();
            other = template.Id;
        }
        var staff = await app.SignInAsync("xa");
        foreach (var key in (string[])["x", $"{other}", "999"])
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/reports/new/own?template={key}")).StatusCode);
    }

    private static async Task<int> BeginAsync(ReportingTestApp app, string template, Func<PageForm, PageForm> fill)
    {
        var page = await (await app.SignInAsync("xa")).OpenAsync($"/reports/new/own?template={template}");
        var draft = await fill(page.Form()).SubmitAsync();
        Assert.StartsWith("Đã tạo dự thảo", draft.Confirmation, StringComparison.Ordinal);
        return int.Parse(draft.Address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <returns>The words of the file, which keeps the layout's rules and stands in the register.</returns>
    private static async Task<string> IssuedAsync(ReportingTestApp app, int id, string number)
    {
        await app.FillAsync(id);
        Assert.Contains(number, (await app.IssueByButtonsAsync(id)).Confirmation, StringComparison.Ordinal);
        var staff = await app.SignInAsync("xa");
        Assert.Empty(LayoutLinter.Check(new MemoryStream(await staff.GetByteArrayAsync($"/reports/{id}/pdf"))));
        await using var scope = app.NewDb();
        Assert.Equal(number, (await scope.Db.Set<RegisterEntry>().SingleAsync(e => e.ReportId == id)).NumberAndSymbol);
        return await staff.PdfWordsAsync($"/reports/{id}/pdf");
    }

    /// <summary>The lists and counts of the office that asks, as one text.</summary>
    private static async Task<string> SeenByProvinceAsync(ReportingTestApp app)
    {
        var province = await app.SignInAsync("so");
        var text = "";
        foreach (var address in (string[])["/reports", "/requests", "/search?q=chuyen+rieng"])
            text += string.Join('\n', (await province.OpenAsync(address)).All("main table tr, main .figure, main .search-hit")
                .Select(e => e.Words())) + "\n";
        return text;
    }
}
