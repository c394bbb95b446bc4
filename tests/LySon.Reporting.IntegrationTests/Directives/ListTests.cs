using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace LySon.Reporting.IntegrationTests.Directives;

public sealed class ListTests
{
    [Theory, BothDatabases]
    public async Task Search_needs_no_diacritics_and_every_word(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        Assert.Equal(["2520/UBND"], (await client.OpenAsync("/directives?q=so suc khoe")).Numbers());
        Assert.Equal(["2520/UBND"], (await client.OpenAsync("/directives?q=SỔ SỨC KHỎE")).Numbers());
        Assert.Equal(["50-CV/VP"], (await client.OpenAsync("/directives?q=50-cv")).Numbers());
        Assert.Equal(["60/VHTT"], (await client.OpenAsync("/directives?q=bluezone vhtt tiep tuc")).Numbers());
        Assert.Contains("Không có văn bản nào khớp", (await client.OpenAsync("/directives?q=100%")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Rows_with_the_accents_as_typed_come_first(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await (await client.NewDirectiveAsync()).Fill("Number", "3401").Fill("Subject", "V/v dọn rác tại cảng").SubmitAsync();
        await (await client.NewDirectiveAsync()).Fill("Number", "3402").Fill("Subject", "V/v đón khách tại cảng").SubmitAsync();
        await (await client.NewDirectiveAsync()).Fill("Number", "3403").Fill("Subject", "V/v đơn khách gửi").SubmitAsync();
        Assert.Equal("3402/UBND", (await client.OpenAsync("/directives?q=đón")).Numbers()[0]);
        Assert.Equal("3401/UBND", (await client.OpenAsync("/directives?q=dọn")).Numbers()[0]);
        Assert.Equal(["3403/UBND", "3402/UBND"], (await client.OpenAsync("/directives?q=don khach")).Numbers());
    }

    [Theory, BothDatabases]
    public async Task The_list_is_narrowed_by_issuer_and_period(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var culture = Uri.EscapeDataString("Phòng Văn hóa và Thông tin huyện");
        Assert.Equal(["145/VHTT", "60/VHTT", "54/VHTT"], (await client.OpenAsync($"/directives?issuer={culture}")).Numbers());
        Assert.Equal(["54/VHTT"], (await client.OpenAsync($"/directives?issuer={culture}&from=01/08/2020&to=31/12/2020")).Numbers());
        Assert.Equal(["2185/UBND", "54/VHTT", "817/UBND"], (await client.OpenAsync("/directives?to=24/08/2020")).Numbers());
        Assert.Equal(["3385/UBND"], (await client.OpenAsync("/directives?from=26/10/2021")).Numbers());
        Assert.Equal(["145/VHTT"], (await client.OpenAsync("/directives?undated=true")).Numbers());
    }

    [Theory, BothDatabases]
    public async Task Undated_rows_come_first_in_either_direction_of_the_date(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        Assert.Equal(["145/VHTT", "3385/UBND", "2908/UBND"], (await client.OpenAsync("/directives")).Numbers().Take(3));
        Assert.Equal(["145/VHTT", "817/UBND", "54/VHTT"], (await client.OpenAsync("/directives?sort=issued")).Numbers().Take(3));
    }

    [Theory, BothDatabases]
    public async Task Every_column_sorts_by_number_or_in_Vietnamese_order(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        await (await client.NewDirectiveAsync()).Fill("Number", "3401").Fill("Subject", "Đảo Bé").SubmitAsync();
        await (await client.NewDirectiveAsync()).Fill("Number", "3402").Fill("Subject", "Dân quân").SubmitAsync();
        await (await client.NewDirectiveAsync()).Fill("Number", "3403").Fill("Subject", "Em nhỏ").SubmitAsync();
        Assert.Equal(["50-CV/VP", "54/VHTT", "60/VHTT", "145/VHTT"], (await client.OpenAsync("/directives?sort=number")).Numbers().Take(4));
        Assert.Equal("3403/UBND", (await client.OpenAsync("/directives?sort=-number")).Numbers()[0]);
        Assert.Equal(["3402/UBND", "3401/UBND", "3403/UBND"], (await client.OpenAsync("/directives?sort=subject")).Numbers().Take(3));
        Assert.Equal(["3403/UBND", "3401/UBND", "3402/UBND"], (await client.OpenAsync("/directives?sort=-subject")).Numbers().TakeLast(3));
        Assert.Equal(["2908/UBND", "3385/UBND", "3401/UBND", "3402/UBND", "3403/UBND", "50-CV/VP"],
            (await client.OpenAsync("/directives?sort=issuer")).Numbers().TakeLast(6));
    }

    [Theory, BothDatabases]
    public async Task Pages_follow_each_other_without_gap_or_repetition(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        foreach (var sort in (string[])["-issued", "issued", "number", "-subject", "issuer"])
        {
            var seen = new List<string>();
            for (var page = 1; page <= 3; page++) seen.AddRange((await client.OpenAsync($"/directives?size=4&p={page}&sort={sort}"))
                .Numbers());
            Assert.Equal((await client.OpenAsync($"/directives?sort={sort}")).Numbers(), seen);
        }
        Assert.Equal(3, (await client.OpenAsync("/directives?size=4&p=99")).Numbers().Count);
        Assert.Equal(11, (await client.OpenAsync("/directives?size=-1&p=khong")).Numbers().Count);
    }

    [Theory, BothDatabases]
    public async Task The_workbook_has_the_rows_that_the_list_shows(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("lanhdao");
        var list = await client.OpenAsync("/directives?q=bluezone&sort=number&size=2");
        var export = list.Document.QuerySelectorAll("a").Single(a => a.Words() == "Tải XLSX").GetAttribute("href")!;
        var response = await client.GetAsync(export);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Van-ban-chi-dao.xlsx", response.Content.Headers.ContentDisposition!.FileName);

        var rows = (await response.Content.ReadAsStreamAsync()).Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        await using var scope = app.NewDb();
        Assert.Equal(await scope.Db.Directives().CountAsync(d => d.SearchText.Contains("bluezone")), rows.Count);
        Assert.Equal("54/VHTT", rows[0]["Số, ký hiệu"]);
        Assert.Equal("07/08/2020", rows[0]["Ngày ban hành"]);
        Assert.Equal("1", $"{rows[0]["TT"]}");
    }

    [Fact]
    public async Task An_agency_without_directives_is_told_what_they_are()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("binhson", "staff", "binh-son");
        var page = await (await app.SignInAsync("binhson")).OpenAsync("/directives");
        Assert.Contains("Chưa có văn bản chỉ đạo nào", page.Text, StringComparison.Ordinal);
        Assert.Equal("/directives/new", (await page.FollowAsync("Thêm văn bản đầu tiên")).Address);
    }
}
