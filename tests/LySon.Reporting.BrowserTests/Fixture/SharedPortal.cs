using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;

[assembly: AssemblyFixture(typeof(LySon.Reporting.BrowserTests.Fixture.SharedPortal))]

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>One portal on a port for the tests that change nothing.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    public Lazy<Task<ReportingTestApp>> Portal { get; } = new(StartAsync);

    /// <summary>A portal with the sample data on SQLite, and a draft that is to take the sample report's place (2).</summary>
    public static async Task<ReportingTestApp> StartAsync()
    {
        var app = new ReportingTestApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        app.UseKestrel(0);
        app.StartServer();
        await app.DraftAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (Portal.IsValueCreated) await (await Portal.Value).DisposeAsync();
    }
}
