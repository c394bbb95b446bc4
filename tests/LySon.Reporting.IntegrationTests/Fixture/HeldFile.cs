using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// Another program holds the SQLite file of a portal until this is disposed, and a request meets it meanwhile. Both ends are waited for:
/// the portal knows of its outage before the file is let go, and that it is over before the test goes on, for a clock that stands still
/// ends no pause between two looks.
/// </summary>
internal sealed class HeldFile : IAsyncDisposable
{
    private readonly ReportingTestApp app;
    private readonly SqliteConnection other;

    private HeldFile(ReportingTestApp app) => (this.app, other) = (app, new(app.Database.ConnectionString + ";Pooling=False"));

    public static async Task<HeldFile> OfAsync(ReportingTestApp app)
    {
        var held = new HeldFile(app);
        await held.other.OpenAsync();
        await using var begin = held.other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        await Eventually.TrueAsync(() => app.Services.GetRequiredService<ReportingConnections>().IsAway,
            "the portal knows that the file is held");
        await other.DisposeAsync();
        var watch = app.Services.GetRequiredService<OutageWatch>();
        watch.Worked();
        await watch.OverAsync(CancellationToken.None);
    }
}
