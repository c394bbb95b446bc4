using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Reports;
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
        Assert.Equal(RegisterErrors.LastTooLow, (await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy")
            .Fill("Last", "500").SubmitAsync()).Errors["Last"]);
    }

    [Fact]
    public async Task The_register_is_printed_in_ten_columns_and_kept_as_a_workbook()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var clerk = await app.SignInAsync("vanthu");
        var words = await clerk.PdfWordsAsync("/register?handler=pdf&year=2021");
        foreach (var part in (string[])["576/BC-UBND", "Lê Văn Ninh", "HUYỆN LÝ SƠN"])
            Assert.Contains(part, words, StringComparison.Ordinal);
        var book = await clerk.GetAsync("/register?handler=export&year=2021");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
        Assert.Equal("So-dang-ky-van-ban-di-2021.xlsx", book.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task The_register_shows_the_lines_of_its_own_agency_and_year_and_prints_those_that_were_given()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("vanthu2", Roles.Clerk, "binh-son");
        var (clerk, stranger) = (await app.SignInAsync("vanthu"), await app.SignInAsync("vanthu2"));
        await (await clerk.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp").Fill("Note", "Giấy mời").SubmitAsync();
        await (await stranger.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp").Fill("Note", "Bình Sơn giữ").SubmitAsync();
        var own = await clerk.OpenAsync("/register");
        Assert.Equal(["577/BC-UBND", "576/BC-UBND"], own.Rows().Select(r => r[0].Split(' ')[0]));
        Assert.DoesNotContain("Bình Sơn", own.Text, StringComparison.Ordinal);
        Assert.Equal("01/BC-UBND", Assert.Single((await stranger.OpenAsync("/register")).Rows())[0].Split(' ')[0]);
        Assert.Empty((await clerk.OpenAsync("/register?year=2020")).Rows());
        Assert.DoesNotContain("577/BC-UBND", await clerk.PdfWordsAsync("/register?handler=pdf&year=2021"), StringComparison.Ordinal);
        // In a year without a book the newest one is shown.
        app.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Contains("576/BC-UBND", (await (await app.SignInAsync("vanthu")).OpenAsync("/register")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_goes_on_behind_the_paper_book_by_the_page()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var clerk = await app.SignInAsync("vanthu");
        Assert.Equal(RegisterErrors.NumberRange, (await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy")
            .Fill("Last", "").SubmitAsync()).Errors["Last"]);
        Assert.Equal("Số kế tiếp là 601.", (await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy")
            .Fill("Last", "600").SubmitAsync()).Confirmation);
        Assert.Equal("Đã giữ số 601/BC-UBND.", (await (await clerk.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp")
            .Fill("Note", "Giấy mời").SubmitAsync()).Confirmation);
        await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy").Fill("Last", "99.999").SubmitAsync();
        Assert.Equal(RegisterErrors.NoneLeft, (await (await clerk.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp")
            .Fill("Note", "Giấy mời").SubmitAsync()).Errors["Note"]);
    }

    [Theory]
    [InlineData("08/11/2021", "Số 576")]
    [InlineData("10/11/2021", null)]
    [InlineData("11/11/2021", null)]
    [InlineData("12/11/2021", RegisterErrors.DateInFuture)]
    public async Task A_report_is_issued_on_a_day_from_the_last_number_s_to_today(string day, string? refusal)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, Core.Reports.ReportState.Approved);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var page = await (await app.SignInAsync("vanthu")).OpenAsync($"/reports/{id}/issue");
        var answer = await page.Form("form.form-column").Fill("IssuedOn", day).SubmitAsync();
        if (refusal is null) Assert.Equal("Đã phát hành Báo cáo 577/BC-UBND.", answer.Confirmation);
        else Assert.Contains(refusal, answer.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal(refusal is null, (await scope.Db.Reports().FindAsync(id))!.IsIssued);
    }

    [Fact]
    public async Task A_day_of_issue_before_the_approval_is_asked_about_once()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Clock.Advance(TimeSpan.FromDays(5));
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, Core.Reports.ReportState.Approved);
        var page = await (await app.SignInAsync("vanthu")).OpenAsync($"/reports/{id}/issue");
        var asked = await page.Form("form.form-column").Fill("IssuedOn", "11/11/2021").SubmitAsync();
        Assert.Contains("Ngày 11/11/2021 trước ngày lãnh đạo duyệt 14/11/2021.", asked.Text, StringComparison.Ordinal);
        await using (var scope = app.NewDb()) Assert.False((await scope.Db.Reports().FindAsync(id))!.IsIssued);
        // Another day is another question.
        asked = await asked.FormWithButton("Vẫn phát hành").Fill("IssuedOn", "12/11/2021").SubmitAsync();
        Assert.Contains("Ngày 12/11/2021 trước ngày lãnh đạo duyệt 14/11/2021.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Đã phát hành Báo cáo 577/BC-UBND.", (await asked.FormWithButton("Vẫn phát hành").SubmitAsync()).Confirmation);
    }

    [Fact]
    public async Task The_row_goes_on_behind_the_paper_book_where_the_number_is_given()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        await app.AdvanceAsync(id, Core.Reports.ReportState.Approved);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var clerk = await app.SignInAsync("vanthu");
        var form = (await clerk.OpenAsync($"/reports/{id}/issue")).Form("form.form-column").Fill("Number", "0");
        var refused = await form.SubmitAsync();
        Assert.Equal(RegisterErrors.NumberRange, refused.Errors["Input.Paper"]);
        refused = await refused.Form("form.form-column").Fill("Paper", "575").SubmitAsync();
        Assert.Contains("Số 576 lớn hơn", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Đã phát hành Báo cáo 601/BC-UBND.",
            (await refused.Form("form.form-column").Fill("Paper", "601").SubmitAsync()).Confirmation);
        Assert.Equal("Đã giữ số 602/BC-UBND.", (await (await clerk.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp")
            .Fill("Note", "Giấy mời").SubmitAsync()).Confirmation);
    }

    [Fact]
    public async Task Each_type_of_document_has_numbers_of_its_own()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var clerk = await app.SignInAsync("vanthu");
        foreach (var (type, kept) in ((string, string)[])[("Tờ trình", "01/TTr-UBND"), ("Công văn", "01/UBND")])
            Assert.Equal($"Đã giữ số {kept}.", (await (await clerk.OpenAsync("/register")).FormWithButton("Giữ số kế tiếp")
                .Fill("Type", type).Fill("Note", "Bản giấy").SubmitAsync()).Confirmation);
        Assert.Equal("Số kế tiếp là 41.", (await (await clerk.OpenAsync("/register")).FormWithButton("Tiếp theo sổ giấy")
            .Fill("Type", "Tờ trình").Fill("Last", "40").SubmitAsync()).Confirmation);
    }
}
