using System.Net;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Security;
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

    [Theory, BothDatabases]
    public async Task An_officer_finds_the_letters_and_the_reports_and_agencies_that_answer_them(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var officer = await app.SignInAsync("so");
        Assert.Equal(["576/BC-UBND"], await FoundAsync(officer, "576"));
        Assert.StartsWith("1406/", Assert.Single(await FoundAsync(officer, "1406")), StringComparison.Ordinal);
        Assert.Contains(await FoundAsync(officer, "STTTT"), t => t.StartsWith("1406/", StringComparison.Ordinal));
        Assert.Equal(["UBND huyện Mộ Đức"], await FoundAsync(officer, "mo duc"));
        Assert.Equal(["UBND huyện Mộ Đức"], await FoundAsync(officer, "mo-duc"));
        Assert.Contains("UBND huyện Lý Sơn", await FoundAsync(officer, "ly son"));
        Assert.Equal(["UBND huyện Lý Sơn"], await FoundAsync(await app.SignInAsync("quantri"), "huyện lý sơn"));
    }

    /// <summary>
    /// Reading and finding are one rule: an officer whose agency did not ask for report 576 cannot open it, and does not find it.
    /// </summary>
    [Theory, BothDatabases]
    public async Task An_officer_of_an_agency_that_did_not_ask_finds_neither_letter_nor_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddAgencyAsync("so-y-te", FirstKinds.Department);
        await app.AddUserAsync("soyte", "province", "so-y-te");
        var officer = await app.SignInAsync("soyte");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/reports/{await app.SampleReportAsync()}")).StatusCode);
        foreach (var word in (string[])["576", "1406", "covid"]) Assert.Empty(await FoundAsync(officer, word));
    }

    [Fact]
    public async Task The_administrator_finds_no_data_of_agencies()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var word in (string[])["covid", "576", "1406", "bluezone"])
            Assert.Empty(await FoundAsync(await app.SignInAsync("quantri"), word));
    }

    [Fact]
    public async Task Whatever_anybody_finds_opens_for_them()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.DraftAsync();
        var opened = 0;
        foreach (var person in AccessLine.People.Where(p => p.Length > 0))
        {
            var client = await app.SignInAsync(person);
            foreach (var word in (string[])["576", "1406", "STTTT", "mo duc", "ly son", "covid", "bluezone", "bao cao", "ubnd", "chợ", "qr",
                "so", "0"])
            {
                foreach (var url in (await client.OpenAsync($"/search?q={Uri.EscapeDataString(word)}")).All("main section a")
                    .Select(a => a.GetAttribute("href")!).Distinct())
                {
                    Assert.Equal((person, word, url, HttpStatusCode.OK), (person, word, url, (await client.GetAsync(url)).StatusCode));
                    opened++;
                }
            }
        }
        Assert.True(opened > 100, $"Only {opened} hits were opened.");
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; drop")]
    [InlineData("\\")]
    public async Task Signs_that_a_database_reads_in_its_own_way_are_only_letters_here(string word)
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var person in (string[])["nhaplieu", "so", "quantri"]) Assert.Empty(await FoundAsync(await app.SignInAsync(person), word));
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(HttpClient client, string word) =>
        [.. (await client.OpenAsync($"/search?q={Uri.EscapeDataString(word)}")).All("main section .row-key").Select(a => a.Words())];
}
