using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class AccessTests
{
    [Fact]
    public async Task What_is_not_there_is_a_404_for_the_administrator_too()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("quantri");
        foreach (var address in (string[])["users/9999", "agencies/9999", "agencies/9999/names", "agencies/9999/signatories",
            "agencies/1/names/9999", "agencies/1/signatories/9999"])
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await client.OpenAsync("/administration/" + address)).Status));
    }
}
