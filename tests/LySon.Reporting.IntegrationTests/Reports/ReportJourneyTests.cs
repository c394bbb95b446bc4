using System.Net;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.UnitTests.Documents;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports;

public sealed class ReportJourneyTests
{
    private const string Results = "Một số kết quả triển khai, kinh nghiệm";

    [Theory, BothDatabases]
    public async Task A_draft_begins_with_what_is_known_and_prints_what_is_written(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var request = await app.AddRequestAsync(1500);
        var staff = await app.SignInAsync("nhaplieu");

        var draft = await (await staff.OpenAsync($"/reports/new?request={request}")).FormWithButton("Tạo dự thảo").SubmitAsync();
        Assert.Equal("Đã tạo dự thảo theo đề cương của yêu cầu.", draft.Confirmation);
        var id = await NewestAsync(app);
        Assert.Equal($"/reports/{id}", draft.Address);

        // What is known already stands in the draft: opening, directives in the order of the paper, recipients and signatory of the last
        // report.
        var first = await staff.PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains("tại Công văn số 1500/STTTT-BCVT&CNTT ngày 02/11/2021 về việc", first, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Ninh", first, StringComparison.Ordinal);
        Assert.Contains("- Lưu: VT.", first, StringComparison.Ordinal);
        Assert.True(first.IndexOf("2570/UBND", StringComparison.Ordinal) < first.IndexOf("145/VHTT", StringComparison.Ordinal)
            && first.IndexOf("145/VHTT", StringComparison.Ordinal) < first.IndexOf("2908/UBND", StringComparison.Ordinal));

        var section = await app.SectionAsync(id, Results);
        var saved = await (await staff.OpenAsync($"/reports/{id}?section={section}")).Form("form[data-narrative-form]")
            .Fill("Body", "Đã cài {{installed:app-1}} máy, đạt {{percentage:app-1|two}}.\n- Tổng {{scans:all}} lượt quét.").SubmitAsync();
        Assert.Equal("Đã lưu.", saved.Confirmation);
        var text = await staff.PdfWordsAsync($"/reports/{id}/pdf");
        Assert.Contains("Đã cài 3.062 máy, đạt 26,95%.", text, StringComparison.Ordinal);
        Assert.Contains("- Tổng 696 lượt quét.", text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_sample_reports_file_is_the_issued_report_word_for_word(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var bytes = await staff.GetByteArrayAsync($"/reports/{await app.SampleReportAsync()}/pdf");
        var issued = ReferenceReport.Build();
        Assert.Equal(ReportText.Of(issued), new PdfReading(issued, bytes).Text);
    }

    [Theory, BothDatabases]
    public async Task An_edited_directive_is_in_the_next_file(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.DraftAsync();
        var before = await staff.GetAsync($"/reports/{id}/pdf");
        await using (var scope = app.NewDb())
        {
            var directive = await scope.Db.Directives().SingleAsync(d => d.Number == 817);
            directive.Subject = "V/v tăng cường khai báo y tế";
            await scope.Db.SaveChangesAsync();
        }
        Assert.Contains("V/v tăng cường khai báo y tế", await staff.PdfWordsAsync($"/reports/{id}/pdf"), StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, (await staff.GetAsync($"/reports/{id}/pdf")).Headers.ETag);
    }

    [Theory, BothDatabases]
    public async Task A_request_is_answered_by_one_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var request = await app.AddRequestAsync(1500);
        var staff = await app.SignInAsync("nhaplieu");
        var page = await staff.OpenAsync($"/reports/new?request={request}");
        await page.FormWithButton("Tạo dự thảo").SubmitAsync();
        var again = await page.FormWithButton("Tạo dự thảo").SubmitAsync();
        Assert.Contains("Yêu cầu này đã có báo cáo của đơn vị.", again.Text, StringComparison.Ordinal);
        Assert.Equal($"/reports/{await NewestAsync(app)}", again.All("a").Single(a => a.Words() == "Mở báo cáo đã có")
            .GetAttribute("href"));
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Reports().CountAsync(r => r.RequestId == request));
    }

    [Theory, BothDatabases]
    public async Task A_deleted_draft_comes_back_by_undo(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var request = await app.AddRequestAsync(1500);
        var staff = await app.SignInAsync("nhaplieu");
        await (await staff.OpenAsync($"/reports/new?request={request}")).FormWithButton("Tạo dự thảo").SubmitAsync();
        var id = await NewestAsync(app);
        var list = await (await staff.OpenAsync($"/reports/{id}/details")).FormWithButton("Xóa dự thảo").SubmitAsync();
        Assert.Equal("Đã xóa dự thảo báo cáo.", list.Confirmation);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"/reports/{id}")).Status);
        var restored = await list.FormWithButton("Hoàn tác").SubmitAsync();
        Assert.Equal($"/reports/{id}", restored.Address);
    }

    private static async Task<int> NewestAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Reports().MaxAsync(r => r.Id);
    }
}
