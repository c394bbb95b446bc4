using LySon.Reporting.IntegrationTests.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Search;

public sealed class SearchTests
{
    [Theory, BothDatabases]
    public async Task One_box_finds_own_directives_venues_and_reports(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddForeignDirectiveAsync();
        var client = await app.SignInAsync("nhaplieu");
        var found = await client.OpenAsync("/search?q=bluezone");
        Assert.Contains("54/VHTT", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bình Sơn", found.Text, StringComparison.Ordinal);
        Assert.Contains("Báo cáo", (await client.OpenAsync("/search?q=576")).Text, StringComparison.Ordinal);
        Assert.Equal("/directives", new Uri("http://x" + (await found.FollowAsync("54/VHTT")).Address).AbsolutePath[..11]);
    }

    [Theory, BothDatabases]
    public async Task Another_district_finds_its_own_only(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddForeignDirectiveAsync();
        await app.AddUserAsync("binhson", "staff", "binh-son");
        var client = await app.SignInAsync("binhson");
        var rows = (await client.OpenAsync("/search?q=bluezone")).Rows();
        Assert.Equal("09/UBND", Assert.Single(rows)[0]);
        Assert.Empty((await client.OpenAsync("/search?q=576")).Rows());
    }

    [Fact]
    public async Task The_province_finds_numbered_reports_and_the_administrator_no_data_of_agencies()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var province = await (await app.SignInAsync("so")).OpenAsync("/search?q=covid");
        Assert.Equal("576/BC-UBND", Assert.Single(province.Rows())[0]);
        Assert.Single(province.All("main section"));
        Assert.Empty((await (await app.SignInAsync("quantri")).OpenAsync("/search?q=covid")).Rows());
    }
}
