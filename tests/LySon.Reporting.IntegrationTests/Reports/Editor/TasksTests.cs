using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Reports.Editor;

public sealed class TasksTests
{
    private const string Form = "form[data-narrative-form]";

    [Theory, BothDatabases]
    public async Task Tasks_are_typed_put_right_at_their_cells_issued_and_found_in_the_file(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.BeginAsync(await app.AskAsync(kind: TasksSection.Kind));
        var (section, staff) = (await app.SectionAsync(id, AskingArrangement.Table), await app.SignInAsync("nhaplieu"));
        var page = await staff.OpenAsync($"/reports/{id}?section={section}");
        var kept = await page.Form(Form).Fill("row-0", "Cài đặt").Fill("cell-0-0", "Phòng VH").Fill("cell-0-1", "31/9/2021")
            .Fill("cell-0-2", "Đang làm")
            .Fill("cell-1-0", "Công an").SubmitAsync();
        Assert.StartsWith("Tháng 9 chỉ có 30 ngày.", kept.One("#note-cell-0-1").Words(), StringComparison.Ordinal);
        Assert.Equal("Dòng này chưa ghi nhiệm vụ.", kept.One("#note-row-1").Words());
        Assert.Equal(("31/9/2021", "Công an"), (kept.Form(Form)["cell-0-1"], kept.Form(Form)["cell-1-0"]));
        var refused = (await staff.OpenAsync($"/reports/{id}/submit")).One(".notice-red").Words();
        Assert.Contains("cột “Hạn hoàn thành” không phải là ngày", refused, StringComparison.Ordinal);
        Assert.Contains("dòng 2 chưa ghi nhiệm vụ", refused, StringComparison.Ordinal);

        await kept.Form(Form).Fill("cell-0-1", "30/9/2021").Fill("row-1", "Kiểm tra").Fill("cell-1-1", "5-10-2021")
            .Fill("cell-1-2", "Đã xong").SubmitAsync();
        Assert.DoesNotContain("Mục 1:", (await staff.OpenAsync($"/reports/{id}/submit")).Text, StringComparison.Ordinal);
        // The sample's 576 is of the day before.
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.AdvanceAsync(id, ReportState.Issued);
        Assert.Contains("1 Cài đặt Phòng VH 30/09/2021 Đang làm 2 Kiểm tra Công an 05/10/2021 Đã xong",
            await (await app.SignInAsync("nhaplieu")).PdfWordsAsync($"/reports/{id}/pdf"), StringComparison.Ordinal);
    }
}
