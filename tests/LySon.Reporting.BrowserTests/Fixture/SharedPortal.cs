using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Scans;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(LySon.Reporting.BrowserTests.Fixture.SharedPortal))]

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>One portal on a port for the tests that change nothing.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    public Lazy<Task<ReportingTestApp>> Portal { get; } = new(StartAsync);

    /// <summary>
    /// A portal with the sample data on SQLite, a draft that is to take the sample report's place (2), and two files of counts that wait: a
    /// good one (1) and one with faults (2).
    /// </summary>
    public static async Task<ReportingTestApp> StartAsync()
    {
        var app = new ReportingTestApp(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        app.UseKestrel(0);
        app.StartServer();
        await app.DraftAsync();
        await using var scope = app.NewDb();
        var venue = (await scope.Db.Venues().FirstAsync()).Name;
        await app.AddImportAsync($"Địa điểm;Ngày;Lượt quét\n{venue};08/11/2021;1250\n{venue};07/11/2021;0\n");
        await app.AddImportAsync($"Địa điểm;Ngày;Lượt quét\n{venue};08/11/2021;nhiều\nChợ không có;31/02/2021;7\n");
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (Portal.IsValueCreated) await (await Portal.Value).DisposeAsync();
    }
}
