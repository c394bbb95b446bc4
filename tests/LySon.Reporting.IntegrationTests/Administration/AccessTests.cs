using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Security;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class AccessTests
{
    [Theory]
    [InlineData("nhaplieu")]
    [InlineData("lanhdao")]
    [InlineData("vanthu")]
    [InlineData("so")]
    public async Task Every_page_of_the_administration_is_closed_to_others_for_reading_and_writing(string userName)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync(userName);
        var token = (await client.OpenAsync("/account/password")).Form()["__RequestVerificationToken"];
        var pages = Endpoints.Pages(app).Where(p => p.Address.StartsWith("/administration", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count >= 7, $"Only {pages.Count} pages of the administration were found.");
        foreach (var page in pages)
        {
            Assert.Equal((page.Address, HttpStatusCode.Forbidden), (page.Address, (await client.OpenAsync(page.Address)).Status));
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            Assert.Equal((page.Address, HttpStatusCode.Forbidden), (page.Address, (await client.PostAsync(page.Address, form)).StatusCode));
        }
    }

    [Fact]
    public async Task What_is_not_there_is_a_404_for_the_administrator_too()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("quantri");
        foreach (var address in (string[])["users/9999", "agencies/9999", "agencies/9999/names", "agencies/9999/signatories", "agencies/1/names/9999", "agencies/1/signatories/9999"])
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await client.OpenAsync("/administration/" + address)).Status));
    }
}
