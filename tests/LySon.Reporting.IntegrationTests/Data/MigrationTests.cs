using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

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
        var all = scope.Db.Database.GetMigrations().ToList();
        Assert.Empty(await scope.Get<SchemaHistory>().MissingAsync());
        await scope.Db.GetService<IMigrator>().MigrateAsync(all[^3]);
        Assert.Equal(all[^2..], await scope.Get<SchemaHistory>().MissingAsync());
        await using var empty = await TestDatabase.CreateAsync(provider, Content.Nothing);
        Assert.Equal(all, await new SchemaHistory(new(provider == DatabaseProvider.PostgreSql, empty.ConnectionString)).MissingAsync());
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

    [Theory, BothDatabases]
    public async Task A_request_is_known_again_after_its_receipt_was_shortened(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Bến cảng thử");
        await using var scope = app.NewDb();
        var scan = new CountedScan(venue.Id, new(2021, 11, 9), 15, Guid.NewGuid());
        await CommitAsync();
        var before = scope.Db.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_ShortReceipts", StringComparison.Ordinal)).Last();
        await scope.Db.GetService<IMigrator>().MigrateAsync(before);
        await scope.Db.GetService<IMigrator>().MigrateAsync();
        await CommitAsync();
        Assert.Equal(1, await scope.Db.ScanHours().SumAsync(h => h.Count));
        Assert.Equal(scan.Key, await scope.Db.ScanReceipts().Select(r => r.Key).SingleAsync());

        async Task CommitAsync()
        {
            await using var commit = await ScanCommit.OpenAsync(app.Services.GetRequiredService<ReportingConnections>(), app.Clock);
            await commit.RunAsync([scan]);
        }
    }
}
