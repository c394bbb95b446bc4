using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

public sealed class LayoutCheckTests
{
    [Fact]
    public async Task The_sample_report_has_no_fault_and_both_pages_lead_to_the_check()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.SampleReportAsync();
        foreach (var user in (string[])["nhaplieu", "lanhdao", "so"])
        {
            var client = await app.SignInAsync(user);
            Assert.True((await client.OpenAsync($"/reports/{id}")).Has($"a[href='/reports/{id}/layout-check']"));
            Assert.Contains("Không phát hiện lỗi thể thức", (await client.OpenAsync($"/reports/{id}/layout-check")).Text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_fault_is_named_with_its_box_and_what_the_decree_asks_for()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DraftAsync();
        await using (var scope = app.NewDb())
        {
            (await scope.Db.Reports().SingleAsync(r => r.Id == id)).Symbol = "TB-UBND";
            await scope.Db.SaveChangesAsync();
        }
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync($"/reports/{id}/layout-check");
        Assert.Single(page.Rows());
        foreach (var words in (string[])["Ký hiệu của văn bản", "Ô số 3", "“TB-UBND” cho văn bản “BÁO CÁO”", "“BC-”"])
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }
}
