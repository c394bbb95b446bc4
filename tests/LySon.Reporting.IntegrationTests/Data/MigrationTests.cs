using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Data.Migrating;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_say_the_same_as_the_model(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await using var scope = app.NewDb();
        Assert.False(scope.Db.Database.HasPendingModelChanges(), "Add a migration for each provider.");
        Assert.Empty(await scope.Db.Database.GetPendingMigrationsAsync());
    }

    [Theory, BothDatabases]
    public async Task What_a_schema_lacks_is_named_oldest_first(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await using var scope = app.NewDb();
        string[] all = [.. scope.Db.Database.GetMigrations(), NextSchema.Id];
        Assert.Empty(await scope.Get<SchemaHistory>().MissingAsync());
        Assert.Equal(all[^1..], await new NextSchema(scope.Get<ReportingConnections>()).MissingAsync());
        await using var empty = await TestDatabase.CreateAsync(provider, Content.Nothing);
        Assert.Equal(all, await new NextSchema(new(provider == DatabaseProvider.PostgreSql, empty.ConnectionString)).MissingAsync());
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Sqlite_makes_and_migrates_its_file_at_start(string environment)
    {
        await using var app = await ReportingTestApp.StartAsync(DatabaseProvider.Sqlite, Content.Nothing, environment: environment);
        Assert.Equal(HttpStatusCode.OK, (await app.NewClient().GetAsync("/readyz")).StatusCode);
        await using var scope = app.NewDb();
        Assert.Empty(await scope.Db.Database.GetPendingMigrationsAsync());
    }

    [Theory, BothDatabases]
    public async Task An_empty_database_gets_the_sample_in_development_only(DatabaseProvider provider)
    {
        await using var development = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Development");
        await using var production = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await using var filled = development.NewDb();
        Assert.Equal(SampleAccounts.All.Count, await filled.Db.Users().CountAsync());
        await using var empty = production.NewDb();
        Assert.Equal(0, await empty.Db.Users().CountAsync());
        Assert.Equal(0, await empty.Db.Agencies().CountAsync());
    }
}
