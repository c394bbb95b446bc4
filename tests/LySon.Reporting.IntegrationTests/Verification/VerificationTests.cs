using System.Net;
using System.Security.Cryptography;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Verification;

public sealed class VerificationTests
{
    [Theory, BothDatabases]
    public async Task A_code_shows_anybody_what_was_issued_and_the_sum_of_its_file(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.SampleReportAsync();
        var visitor = app.NewClientThatStays();
        var code = await CodeAsync(app, id);
        var page = await visitor.OpenAsync($"/v/{code}");
        foreach (var words in (string[])["đang có hiệu lực", "576/BC-UBND", "10/11/2021", "Ủy ban nhân dân huyện Lý Sơn", "Lê Văn Ninh"])
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var file = await (await app.SignInAsync("so")).GetByteArrayAsync($"/reports/{id}/pdf");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file)), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_code_is_refused_before_the_database_and_an_unknown_one_after()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var visitor = app.NewClientThatStays();
        var code = await CodeAsync(app, await app.SampleReportAsync());
        var swapped = $"{code[1]}{code[0]}{code[2..]}";
        var wrong = await visitor.OpenAsync($"/v/{(code[0] == code[1] ? "X" + code[1..] : swapped)}");
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Contains("Mã này không đúng", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Không có báo cáo nào mang mã này", (await visitor.OpenAsync(
            $"/v/{ShortCode.New(IssuedDocument.CodeLength)}")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_superseded_report_names_the_one_in_force(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (first, second) = (await app.SampleReportAsync(), await app.DraftAsync());
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.AdvanceAsync(second, ReportState.Issued);
        var page = await app.NewClientThatStays().OpenAsync($"/v/{await CodeAsync(app, first)}");
        Assert.Contains("Được thay thế bởi Báo cáo 577/BC-UBND", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Every_signed_state_is_known_with_who_signed_it_the_newest_first_and_the_unsigned_one_last(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.SampleReportAsync();
        var original = await (await app.SignInAsync("so")).GetByteArrayAsync($"/reports/{id}/pdf");
        var (first, second) = ("Bản có chữ ký thứ nhất"u8.ToArray(), "Bản có chữ ký thứ hai"u8.ToArray());
        await KeepAsync(app, id, 0, first, "Chữ ký số hợp lệ: Lê Văn Ninh, 15:05:00 ngày 09/11/2021");
        await KeepAsync(app, id, 1, second, "Chữ ký số hợp lệ: Lê Văn Ninh; UBND huyện Lý Sơn");
        var page = await app.NewClientThatStays().OpenAsync($"/v/{await CodeAsync(app, id)}");
        Assert.Equal([("Bản ký số mới nhất", Sum(second)), ("Bản ký số trước đó", Sum(first)), ("Bản trước khi ký số", Sum(original))],
            page.All(".verify-files li").Select(l => (l.QuerySelector("strong")!.Words(), l.GetAttribute("data-verify-hash")!)));
        Assert.Equal([$"{second.Length}", $"{first.Length}", $"{original.Length}"],
            page.All(".verify-files li").Select(l => l.GetAttribute("data-verify-size")));
        Assert.Equal(["true", "false", "false"], page.All(".verify-files li").Select(l => l.GetAttribute("data-verify-newest")));
        Assert.Contains("Lê Văn Ninh, 15:05:00 ngày 09/11/2021. Đã có bản mới hơn",
            page.All(".verify-files li")[1].GetAttribute("data-verify-said"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_signed_file_of_a_superseded_report_is_known_and_said_to_be_superseded(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (first, second) = (await app.SampleReportAsync(), await app.DraftAsync());
        await KeepAsync(app, first, 0, "Bản có chữ ký"u8.ToArray(), "Chữ ký số hợp lệ: Lê Văn Ninh");
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.AdvanceAsync(second, ReportState.Issued);
        var file = (await app.NewClientThatStays().OpenAsync($"/v/{await CodeAsync(app, first)}")).All(".verify-files li")[0];
        Assert.Contains("Báo cáo không còn hiệu lực: đã được thay thế bởi Báo cáo 577/BC-UBND.", file.GetAttribute("data-verify-said"),
            StringComparison.Ordinal);
        Assert.Equal("false", file.GetAttribute("data-verify-newest"));
    }

    [Fact]
    public async Task Whoever_comes_to_sign_in_finds_the_way_to_what_needs_no_account()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await app.NewClientThatStays().OpenAsync("/account/sign-in");
        Assert.Equal(["/v", "/register-venue"], page.All("footer a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Kiểm tra văn bản", (await page.FollowAsync("Kiểm tra văn bản")).Title);
        Assert.Equal("Đăng ký địa điểm QR", (await page.FollowAsync("Đăng ký địa điểm")).Title);
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task KeepAsync(ReportingTestApp app, int reportId, int after, byte[] file, string summary)
    {
        await using var scope = app.NewDb();
        Assert.Null(await scope.Get<SignedDocuments>().KeepAsync(await scope.Db.Reports().SingleAsync(r => r.Id == reportId), after, file,
            SignedDocumentOrigin.Uploaded, summary));
    }

    private static async Task<string> CodeAsync(ReportingTestApp app, int reportId)
    {
        await using var scope = app.NewDb();
        return await scope.Db.IssuedDocuments().Where(d => d.ReportId == reportId).Select(d => d.Code).SingleAsync();
    }
}
