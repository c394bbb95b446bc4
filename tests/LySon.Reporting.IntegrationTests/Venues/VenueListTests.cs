using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using MiniExcelLibs;

namespace LySon.Reporting.IntegrationTests.Venues;

public sealed class VenueListTests
{
    [Theory, BothDatabases]
    public async Task The_list_stands_by_group_with_the_number_of_venues(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/venues");
        Assert.Equal(
            ["Cơ quan, đơn vị hành chính 20 địa điểm", "Điểm công cộng, doanh nghiệp, hộ kinh doanh 21 địa điểm"],
            page.All(".group-row th").Select(h => h.Words().Replace("chính20", "chính 20").Replace("doanh21", "doanh 21")));
        Assert.Contains("1–25 trong 41 địa điểm", page.Text);
        var second = await page.FollowAsync("Sau");
        Assert.Equal(16, second.All("tr[data-href]").Count);
    }

    [Theory, BothDatabases]
    public async Task Search_needs_no_diacritics_and_puts_the_exact_accents_first(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddVenueAsync("Quán Hoa Lan");
        await app.AddVenueAsync("Quán Hòa Lan");
        await app.AddVenueAsync("Quán Hóa Lan");
        var client = await app.SignInAsync("nhaplieu");
        Assert.Equal(3, (await client.OpenAsync("/venues?q=hoa+lan")).All("tr[data-href]").Count);
        var exact = await client.OpenAsync("/venues?q=H%C3%B2a+Lan");
        Assert.Equal(3, exact.All("tr[data-href]").Count);
        Assert.Equal("Quán Hòa Lan", exact.One("tr[data-href] .row-key").Words());
    }

    [Theory, BothDatabases]
    public async Task The_list_is_narrowed_to_a_group_and_to_closed_venues(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var venue = await app.AddVenueAsync("Chợ đêm");
        await (await client.OpenAsync($"/venues/{venue.Id}/close")).Form().Fill("ClosedOn", "05/11/2021").SubmitAsync();

        Assert.Equal(["Chợ đêm"], (await client.OpenAsync("/venues?state=closed")).All(".row-key").Select(k => k.Words()));
        Assert.Contains("trong 41 địa điểm", (await client.OpenAsync("/venues?state=open")).Text);
        Assert.Contains("trong 21 địa điểm", (await client.OpenAsync($"/venues?group={venue.GroupId}")).Text);
        Assert.Contains("Không có địa điểm nào khớp", (await client.OpenAsync("/venues?q=khongco")).Text);
    }

    [Theory, BothDatabases]
    public async Task Every_order_shows_every_venue_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        foreach (var sort in (string[])["", "name", "-name", "opened", "-opened", "nonsense"])
        {
            var first = await client.OpenAsync($"/venues?sort={sort}");
            var second = await client.OpenAsync($"/venues?sort={sort}&p=2");
            var names = first.All(".row-key").Concat(second.All(".row-key")).Select(k => k.GetAttribute("href")).ToList();
            Assert.Equal(41, names.Distinct().Count());
        }
        // Vietnamese order: "Ban" before "Bến" before "Bộ", and Đ after D.
        Assert.Equal("Ban Quản lý dự án đầu tư xây dựng", (await client.OpenAsync("/venues?sort=name")).One(".row-key").Words());
    }

    [Theory, BothDatabases]
    public async Task The_workbook_holds_what_the_filter_shows(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var all = await WorkbookAsync(client, "/venues?handler=export");
        Assert.Equal(41, all.Count);
        Assert.Equal(653d + 43d, all.Sum(r => (double)r["Tổng lượt quét"]));
        var found = await WorkbookAsync(client, "/venues?q=cang&handler=export");
        Assert.Equal("Cảng Lý Sơn", Assert.Single(found)["Tên địa điểm"]);
    }

    [Theory, BothDatabases]
    public async Task An_empty_list_offers_the_first_step_to_those_who_may_take_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        await app.AddUserAsync("lanhdao.bs", Roles.Leader, "binh-son");
        var page = await (await app.SignInAsync("nhaplieu.bs")).OpenAsync("/venues");
        Assert.Contains("Chưa có địa điểm nào", page.Text);
        Assert.Equal("Thêm địa điểm", (await page.FollowAsync("Thêm địa điểm đầu tiên")).Title);
        Assert.DoesNotContain("Thêm địa điểm", (await (await app.SignInAsync("lanhdao.bs")).OpenAsync("/venues")).Text);
    }

    [Theory]
    [InlineData("lanhdao", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("vanthu", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("so", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Leader_and_clerk_only_read_and_the_province_sees_nothing(string user, HttpStatusCode read, HttpStatusCode edit)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync(user);
        var id = (await app.AddVenueAsync("Chợ chiều")).Id;
        foreach (var address in (string[])["/venues", $"/venues/{id}", "/venues/groups", "/scans", "/adoption"])
            Assert.Equal(read, (await client.OpenAsync(address)).Status);
        foreach (var address in (string[])["/venues/new", $"/venues/{id}/edit", $"/venues/{id}/close", "/venues/groups/new",
            "/adoption/new"])
            Assert.Equal(edit, (await client.OpenAsync(address)).Status);
    }

    private static async Task<List<IDictionary<string, object>>> WorkbookAsync(HttpClient client, string address)
    {
        using var file = new MemoryStream(await client.GetByteArrayAsync(address));
        return [.. file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }
}
