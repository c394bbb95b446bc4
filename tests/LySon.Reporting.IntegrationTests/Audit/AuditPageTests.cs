using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Audit;

public sealed class AuditPageTests
{
    [Theory, BothDatabases]
    public async Task An_administrator_finds_who_changed_what_and_has_the_chain_checked(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
        {
            scope.Get<Core.Data.Actor>().UserId = (await scope.Db.Users().SingleAsync(u => u.UserName == "nhaplieu")).Id;
            (await scope.Db.Directives().SingleAsync(d => d.Number == 145)).Symbol = "VHTT-TT";
            await scope.Db.SaveChangesAsync();
        }
        var administrator = await app.SignInAsync("quantri");
        var found = await administrator.OpenAsync("/audit?q=nhap lieu&from=09/11/2021");
        var row = Assert.Single(found.Rows());
        Assert.Contains("Ký hiệu: VHTT → VHTT-TT", string.Join(' ', row), StringComparison.Ordinal);

        var whole = await found.Form("form[action*='Verify']").SubmitAsync();
        Assert.Contains("Nhật ký nguyên vẹn", whole.Text, StringComparison.Ordinal);
        Assert.Empty((await administrator.OpenAsync("/audit?to=01/01/2020")).Rows());
    }

    [Fact]
    public async Task Nobody_else_reads_the_log()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var user in (string[])["nhaplieu", "lanhdao", "vanthu", "so"])
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(user)).GetAsync("/audit")).StatusCode);
    }
}
