using System.Net;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Fixture;

public sealed class FixtureTests
{
    [Theory, BothDatabases]
    public async Task Every_test_has_a_database_of_its_own(DatabaseProvider provider)
    {
        await using var one = await ReportingTestApp.StartAsync(provider);
        await using var two = await ReportingTestApp.StartAsync(provider);
        await using (var scope = one.NewDb())
        {
            var first = await scope.Db.Directives().OrderBy(d => d.Id).FirstAsync();
            first.DeletedAt = one.Clock.GetUtcNow().UtcDateTime;
            await scope.Db.SaveChangesAsync();
            Assert.Equal(10, await scope.Db.Directives().CountAsync());
        }
        await using var other = two.NewDb();
        Assert.Equal(11, await other.Db.Directives().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task A_signed_in_client_comes_in_one_call(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var visitor = await app.NewClientThatStays().GetAsync("/account/password");
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("nhaplieu")).GetAsync("/no-such-page")).StatusCode);
    }
}
