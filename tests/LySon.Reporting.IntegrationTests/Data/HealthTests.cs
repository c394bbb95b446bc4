using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class HealthTests
{
    [Theory, BothDatabases]
    public async Task A_portal_that_can_work_is_alive_and_ready(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var visitor = app.NewClientThatStays();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/readyz")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_portal_with_an_older_schema_is_alive_but_not_ready(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        await scope.Db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
        var visitor = app.NewClientThatStays();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/readyz")).StatusCode);
    }
}
