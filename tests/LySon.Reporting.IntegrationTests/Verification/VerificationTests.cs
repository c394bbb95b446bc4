using System.Net;
using System.Security.Cryptography;
using LySon.Reporting.Core.Reports;
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
        Assert.Contains("Không có báo cáo nào mang mã này", (await visitor.OpenAsync($"/v/{ShortCode.New(IssuedDocument.CodeLength)}")).Text, StringComparison.Ordinal);
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

    private static async Task<string> CodeAsync(ReportingTestApp app, int reportId)
    {
        await using var scope = app.NewDb();
        return await scope.Db.IssuedDocuments.Where(d => d.ReportId == reportId).Select(d => d.Code).SingleAsync();
    }
}
