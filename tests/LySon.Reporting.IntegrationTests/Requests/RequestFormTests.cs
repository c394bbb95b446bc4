using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Requests;

public sealed class RequestFormTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 công văn"u8.ToArray();

    [Fact]
    public async Task The_window_of_the_decree_fills_the_dates_and_saves_nothing()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var form = (await (await province.OpenAsync("/requests/new")).Form("#letter").Fill("Period", "Tháng 11/2021 (15/10 – 14/11/2021)")
            .Fill("Abstract", "báo cáo").SubmitAsync("Điền ngày theo kỳ")).Form("#letter");
        Assert.Equal(("15/10/2021", "14/11/2021", "14/11/2021", "báo cáo"),
            (form["PeriodStart"], form["PeriodEnd"], form["CutoffOn"], form["Abstract"]));
        Assert.Empty((await form.SubmitAsync("bỏ tất cả")).All("input[name='Input.Agencies']:checked"));
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Requests().CountAsync());
    }

    [Fact]
    public async Task Another_closing_day_moves_the_window_and_the_due_day_is_counted_in_working_days()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var form = (await (await app.SignInAsync("so")).OpenAsync("/requests/new")).Form("#letter").Fill("ClosingDay", "25")
            .Fill("Period", "Tháng 11/2021 (15/10 – 14/11/2021)");
        form = (await form.SubmitAsync("Điền ngày theo kỳ")).Form("#letter");
        Assert.Equal(("26/10/2021", "25/11/2021", "25/11/2021"), (form["PeriodStart"], form["PeriodEnd"], form["CutoffOn"]));
        // Thursday, 25 November: Friday, Monday, Tuesday.
        var page = await form.Fill("WorkingDays", "3").SubmitAsync("Tính hạn gửi");
        Assert.Equal("30/11/2021", page.Form("#letter")["DueOn"]);
        Assert.Contains("Thứ Ba, ngày làm việc, 3 ngày làm việc sau ngày chốt", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_day_on_a_day_off_is_asked_about_and_saved_when_it_was_seen()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var asked = await (await province.OpenAsync("/requests/new")).Letter().Fill("DueOn", "14/11/2021").SubmitAsync();
        Assert.Contains("Hạn gửi 14/11/2021 là ngày nghỉ (ngày nghỉ hằng tuần). Ngày làm việc kế tiếp là 15/11/2021.",
            asked.One(".conflict").Words(), StringComparison.Ordinal);
        var other = await asked.Form("#letter").Fill("DueOn", "13/11/2021").SubmitAsync();
        Assert.Contains("Hạn gửi 13/11/2021 là ngày nghỉ", other.One(".conflict").Words(), StringComparison.Ordinal);
        var saved = await other.Form("#letter").SubmitAsync();
        Assert.Equal("Đã lưu bản soạn Công văn 1500/STTTT-CNTT.", saved.Confirmation);
        // What was saved was seen.
        var edit = await province.OpenAsync(saved.Address.Replace("outline", "edit", StringComparison.Ordinal));
        Assert.Equal("Đã lưu bản soạn.", (await edit.Form("#letter").SubmitAsync()).Confirmation);
    }

    [Fact]
    public async Task A_draft_without_number_is_saved_and_not_sent()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var saved = await (await province.OpenAsync("/requests/new")).Letter().Fill("Number", "").Fill("IssuedOn", "").SubmitAsync();
        Assert.Equal("Đã lưu bản soạn Công văn …/STTTT-CNTT.", saved.Confirmation);
        var send = await province.OpenAsync(saved.Address.Replace("outline", "send", StringComparison.Ordinal));
        Assert.Contains(RequestErrors.NumberMissing, send.Text, StringComparison.Ordinal);
        Assert.Contains(RequestErrors.IssuedOnMissing, send.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_dates_and_figures_are_named_each_at_its_field()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await app.SignInAsync("so");
        var refused = await (await (await province.OpenAsync("/requests/new")).Letter().Fill("PeriodStart", "15/11/2021")
            .Fill("PeriodEnd", "14/11/2021").Fill("DueOn", "10/11/2021")
            .Fill("DueTime", "25:00").Fill("Kind", "AdHoc").Fill("Repeats", "Monthly").SubmitAsync("bỏ tất cả")).Form("#letter")
                .SubmitAsync();
        Assert.Equal(new Dictionary<string, string>
        {
            ["Input.PeriodEnd"] = RequestErrors.PeriodOrder, ["Input.DueOn"] = RequestErrors.DueBeforeCutoff,
            ["Input.DueTime"] = RequestErrors.DueTimeForm,
            ["Input.Repeats"] = RequestErrors.OnlyPeriodicRepeats, ["Input.Agencies"] = RequestErrors.NobodyAsked,
        }.OrderBy(e => e.Key), refused.Errors.OrderBy(e => e.Key));

        var id = await app.AskAsync();
        var outline = await (await province.OpenAsync($"/requests/{id}/outline")).Form(".outline-builder")
            .Fill("Input.Sections[1].Columns[0].Min", "60")
            .Fill("Input.Sections[1].Columns[1].Max", "26.95").Fill("Input.Sections[1].Rows", "Xã A\nxã a").SubmitAsync();
        Assert.Equal(new Dictionary<string, string>
        {
            ["Input.Sections[1].Columns[0].Max"] = RequestErrors.RangeOrder, ["Input.Sections[1].Columns[1].Max"] = DecimalText.NotANumber,
            ["Input.Sections[1].Rows"] = RequestErrors.RowTwice,
        }.OrderBy(e => e.Key), outline.Errors.OrderBy(e => e.Key));
        Assert.Equal("26.95", outline.Form(".outline-builder")["Input.Sections[1].Columns[1].Max"]);
    }

    [Theory, BothDatabases]
    public async Task A_file_is_taken_by_its_content_and_given_to_both_sides_only(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("bato", Roles.Staff, "ba-to");
        var (id, province, district) = (await app.AskAsync(), await app.SignInAsync("so"), await app.SignInAsync("nhaplieu"));
        var page = await province.OpenAsync($"/requests/{id}/files");
        Assert.Equal(RequestErrors.FileUnknown, (await page.Form().Attach("Upload", "cong-van.pdf", "MZ program"u8.ToArray())
            .SubmitAsync()).Errors["Upload"]);
        var taken = await page.Form().Attach("Upload", "Công văn 1500.pdf", Pdf).SubmitAsync();
        Assert.Equal("Đã thêm tệp kèm theo.", taken.Confirmation);
        Assert.Equal("Công văn 1500/STTTT-CNTT được sửa: Tệp kèm theo: Công văn 1500.pdf.", (await app.ToldAsync("nhaplieu"))[0]);

        var link = (await district.OpenAsync($"/requests/{id}")).All(".file-list a").Single().GetAttribute("href")!;
        var file = await district.GetAsync(link);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType!.MediaType,
            file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("bato")).GetAsync(link)).StatusCode);
        var gone = await (await province.OpenAsync($"/requests/{id}/files")).Form(".file-list form").SubmitAsync();
        Assert.Equal("Đã bỏ tệp.", gone.Confirmation);
        Assert.Equal(HttpStatusCode.NotFound, (await district.GetAsync(link)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_closed_request_takes_no_answer_until_it_is_opened_again(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (id, province, district) = (await app.AskAsync(), await app.SignInAsync("so"), await app.SignInAsync("nhaplieu"));
        var report = await app.BeginAsync(id, "binh-son");
        var closed = await (await province.OpenAsync($"/requests/{id}")).FormWithButton("Đóng yêu cầu").SubmitAsync();
        Assert.Equal("Đã đóng yêu cầu, các đơn vị đã được báo.", closed.Confirmation);
        Assert.StartsWith("Yêu cầu báo cáo theo Công văn 1500/STTTT-CNTT đã đóng", (await app.ToldAsync("nhaplieu"))[0],
            StringComparison.Ordinal);
        Assert.False((await district.OpenAsync($"/requests/{id}")).Has($"a[href='/reports/new?request={id}']"));
        await using (var scope = app.NewDb())
        {
            var agencies = await scope.Db.Agencies().ToDictionaryAsync(a => a.Code, a => a.Id);
            Assert.Null(await scope.Get<ReportStart>().BeginAsync(agencies["ly-son"], id));
            var version = (await scope.Db.Reports().SingleAsync(r => r.Id == report)).Version;
            var outcome = await scope.Get<ReportWorkflow>().MoveAsync(new(report, ReportAction.Submit, version),
                new(0, [Roles.Staff], agencies["binh-son"]));
            Assert.StartsWith("Yêu cầu báo cáo đã đóng lúc 15:05 09/11/2021", outcome.Refusal, StringComparison.Ordinal);
        }
        Assert.NotEqual("", (await (await province.OpenAsync($"/requests/{id}")).FormWithButton("Mở lại yêu cầu")
            .SubmitAsync()).Confirmation);
        Assert.True((await district.OpenAsync($"/requests/{id}")).Has($"a[href='/reports/new?request={id}']"));
    }

    [Theory, BothDatabases]
    public async Task The_next_round_is_made_once_from_the_last_a_copy_as_often_as_one_likes(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var id = await app.AskAsync();
        var list = await province.OpenAsync("/requests");
        var next = await list.FormWithButton("Lập yêu cầu kỳ này từ kỳ trước").SubmitAsync();
        Assert.StartsWith("Đã lập yêu cầu kỳ này từ kỳ trước", next.Confirmation, StringComparison.Ordinal);
        Assert.Equal("09/12/2021", next.Form("#letter")["CutoffOn"]);
        var again = await list.FormWithButton("Lập yêu cầu kỳ này từ kỳ trước").SubmitAsync();
        Assert.Equal(next.Address, again.Address);
        var copy = await (await province.OpenAsync($"/requests/{id}")).FormWithButton("Sao chép thành yêu cầu mới").SubmitAsync();
        Assert.NotEqual(next.Address, copy.Address);

        // A draft that is deleted leaves its place in the series.
        Assert.Equal("Đã xóa bản soạn.", (await (await province.OpenAsync(next.Address.Replace("/edit", "", StringComparison.Ordinal)))
            .FormWithButton("Xóa bản soạn").SubmitAsync()).Confirmation);
        Assert.NotEqual(next.Address, (await (await province.OpenAsync($"/requests/{id}")).FormWithButton("Lập yêu cầu kỳ sau")
            .SubmitAsync()).Address);
    }

    [Fact]
    public async Task An_unready_draft_is_not_sent_and_a_request_of_another_agency_is_not_there()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var other = await app.AddAgencyAsync("so-khac", Core.Agencies.FirstKinds.Department);
        await app.AddUserAsync("sokhac", Roles.Province, other.Code);
        var id = await app.AskAsync(new([], []), sent: false);
        var page = await (await app.SignInAsync("so")).OpenAsync($"/requests/{id}/send");
        Assert.Contains(RequestErrors.ColumnsMissing, page.Text, StringComparison.Ordinal);
        Assert.Contains(RequestErrors.ColumnsMissing, (await page.Form().SubmitAsync()).One(".conflict").Words(), StringComparison.Ordinal);
        var stranger = await app.SignInAsync("sokhac");
        foreach (var part in (string[])["send", "files", "outline"])
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/requests/{id}/{part}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync("/requests/new")).Status);
    }
}
