using LySon.Reporting.Core.Register;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Register;

public sealed class RegisterTests
{
    [Theory, BothDatabases]
    public async Task A_number_is_kept_given_back_and_offered_again(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var clerk = await app.SignInAsync("vanthu");
        var page = await clerk.OpenAsync("/register");
        Assert.Contains("576/BC-UBND", page.Text, StringComparison.Ordinal);
        Assert.Equal(RegisterErrors.NoteMissing, (await page.FormWithButton("Giữ số kế tiếp").SubmitAsync()).Errors["Note"]);
        var kept = await page.FormWithButton("Giữ số kế tiếp").Fill("Note", "Báo cáo ký giấy").SubmitAsync();
        Assert.Equal("Đã giữ số 577/BC-UBND.", kept.Confirmation);
        await (await clerk.OpenAsync("/register")).FormWithButton("Bỏ giữ số 577/BC-UBND").SubmitAsync();
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, Core.Reports.ReportState.Approved);
        Assert.Contains("Số đã bỏ trống, cấp lại", (await clerk.OpenAsync($"/reports/{id}/issue")).Text, StringComparison.Ordinal);
        Assert.Equal(RegisterErrors.LastTooLow, (await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy").Fill("Last", "500").SubmitAsync()).Errors["Last"]);
    }

    [Fact]
    public async Task The_register_is_printed_in_ten_columns_and_kept_as_a_workbook()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var clerk = await app.SignInAsync("vanthu");
        var words = await clerk.PdfWordsAsync("/register?handler=pdf&year=2021");
        foreach (var part in (string[])["576/BC-UBND", "Lê Văn Ninh", "HUYỆN LÝ SƠN"]) Assert.Contains(part, words, StringComparison.Ordinal);
        var book = await clerk.GetAsync("/register?handler=export&year=2021");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
        Assert.Equal("So-dang-ky-van-ban-di-2021.xlsx", book.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }
}
