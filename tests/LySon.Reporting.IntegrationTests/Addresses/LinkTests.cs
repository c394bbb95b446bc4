using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Scans;
using LySon.Reporting.IntegrationTests.Security;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Addresses;

/// <summary>
/// Every person, and a visitor, follows every link from where they arrive; each kind of address once, with the first numbers that it is met
/// with.
/// </summary>
public sealed class LinkTests
{
    [Fact]
    public async Task No_link_leads_nowhere_and_every_form_is_taken()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.DraftAsync();
        await app.AddImportAsync("Địa điểm;Ngày;Lượt quét\nChợ không có;09/11/2021;1\n");
        var handlers = (await Endpoints.HandlersAsync(app)).ToHashSet(StringComparer.Ordinal);
        var seen = 0;
        foreach (var person in SampleAccounts.All.Select(a => a.UserName).Append(""))
        {
            var walk = new Walk(person.Length == 0 ? app.NewClient() : await app.SignInAsync(person), handlers);
            await walk.FromAsync(person.Length == 0 ? "/account/sign-in" : "/");
            Assert.True(walk.Wrong.Count == 0, $"{person}\n{string.Join('\n', walk.Wrong)}");
            seen += walk.Seen;
        }
        Assert.True(seen > 200, $"{seen} links were followed only.");
    }
}
