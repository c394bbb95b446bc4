using LySon.Reporting.Core.Data;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LySon.Reporting.IntegrationTests.Data.Outages;

/// <summary>
/// A PostgreSQL server of few connections that the tests of one class stop, freeze and start again, each from a state in which it serves.
/// </summary>
public sealed class OutageServer : IAsyncLifetime
{
    /// <summary>Three of them are the superuser's.</summary>
    public const int Connections = 20;

    private PostgreSqlServer server = null!;
    private TestDatabase database = null!;

    internal PostgreSqlServer Server => server;

    public async ValueTask InitializeAsync()
    {
        server = await PostgreSqlServer.StartOwnAsync($"max_connections={Connections} fsync=off");
        database = await TestDatabase.CreateOnAsync(server);
    }

    /// <summary>A portal on it.</summary>
    internal async Task<ReportingTestApp> StartPortalAsync(int? connections = null)
    {
        var app = new Portal(database);
        if (connections is { } most) app.Set("Database:Connections", $"{most}");
        await Task.Run(() => app.Services);
        return app;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Gives the server its connections back when it ends.</summary>
    private sealed class Portal(TestDatabase database) : ReportingTestApp(database)
    {
        public override async ValueTask DisposeAsync()
        {
            await using (var own = new NpgsqlConnection(Services.GetRequiredService<ReportingConnections>(
                ).ConnectionString)) NpgsqlConnection.ClearPool(own);
            await base.DisposeAsync();
        }
    }
}
