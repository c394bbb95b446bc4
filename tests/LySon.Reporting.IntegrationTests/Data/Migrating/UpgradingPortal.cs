using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Database.Migrating;
using LySon.Reporting.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;

namespace LySon.Reporting.IntegrationTests.Data.Migrating;

/// <summary>The portal of a next version before its start, on a database of its own that this one left.</summary>
internal sealed class UpgradingPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private UpgradingPortal(TestDatabase database, FakeDisk disk, string[] settings)
    {
        (Database, Disk) = (database, disk);
        var builder = WebApplication.CreateBuilder(
            ["--environment=Production", $"--Database:Provider={database.Provider}",
                $"--ConnectionStrings:Reporting={database.ConnectionString}", .. settings]);
        builder.Services.AddSingleton<SchemaHistory, NextSchema>();
        builder.AddReporting();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<DiskRoom>(disk);
        builder.Services.AddSingleton<ILoggerFactory>(_ => new SerilogLoggerFactory(
            new LoggerConfiguration().WriteTo.Sink(Log).CreateLogger(), dispose: true));
        app = builder.Build();
    }

    public TestDatabase Database { get; }
    public FakeDisk Disk { get; }
    public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock { get; } = TestClock.Create();
    public TestLog Log { get; } = new();

    public string File => new SqliteConnectionStringBuilder(Database.ConnectionString).DataSource;
    public IReadOnlyList<string> Copies => UpgradeCopies.Of(File);

    /// <param name="content">Whether there is a schema to begin with: with rows, one of which refers to another.</param>
    public static async Task<UpgradingPortal> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite,
        Content content = Content.Schema, params string[] settings)
    {
        var portal = On(await TestDatabase.CreateAsync(provider, content), settings);
        if (content == Content.Nothing) return portal;
        await portal.ExecuteAsync("""INSERT INTO "AspNetRoles" ("Id", "Name", "NormalizedName") VALUES (1, 'old', 'OLD')""");
        await portal.ExecuteAsync("""INSERT INTO "AspNetRoleClaims" ("Id", "RoleId", "ClaimType") VALUES (1, 1, 'an old claim')""");
        return portal;
    }

    /// <summary>A row that refers to one of the table that is rebuilt.</summary>
    public Task<long> OldRowsAsync() => NumberAsync("""
        SELECT COUNT(*) FROM "AspNetRoleClaims" c JOIN "AspNetRoles" r ON r."Id" = c."RoleId"
        WHERE c."ClaimType" = 'an old claim' AND r."Name" = 'old'
        """);

    /// <summary>A second portal on the same database.</summary>
    public static UpgradingPortal On(TestDatabase database, params string[] settings) => new(database, new FakeDisk(), settings);

    public Task MigrateAsync() => app.Services.GetRequiredService<DatabaseStartup>().MigrateAsync();

    public Task StartAsync() => app.Services.GetRequiredService<DatabaseStartup>().RequireUsableAsync();

    public async Task<SchemaState> StateAsync() => await app.Services.GetRequiredService<SchemaHistory>().StateAsync();

    public Task<MigrationPlan> PlanAsync() => MigrationPlan.LookAsync(
        app.Services.GetRequiredService<ReportingConnections>(), app.Services.GetRequiredService<SchemaHistory>(),
        app.Services.GetRequiredService<UpgradeCopies>());

    public async Task ExecuteAsync(string sql) => await app.Services.GetRequiredService<ReportingConnections>().WriteAsync(sql);

    public async Task<long> NumberAsync(string sql) =>
        (await app.Services.GetRequiredService<ReportingConnections>()
            .ReadAsync(sql, r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture)))[0];

    public async Task<IReadOnlyList<string>> TextsAsync(string sql) =>
        await app.Services.GetRequiredService<ReportingConnections>().ReadAsync(sql, r => r.GetString(0));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (Database.Provider == DatabaseProvider.Sqlite) foreach (var copy in Copies) System.IO.File.Delete(copy);
        await Database.DisposeAsync();
    }

    /// <summary>A disk that is as full as a test wants it.</summary>
    internal sealed class FakeDisk : DiskRoom
    {
        public long Free { get; set; } = long.MaxValue / 2;

        public override VolumeRoom? Of(string path) => new(long.MaxValue, Free);
    }
}
