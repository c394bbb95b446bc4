using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>Portals on one database, and phones that load them.</summary>
internal sealed class FaultArrangement : IAsyncDisposable
{
    /// <summary>Few enough that phones meet at the same rows.</summary>
    private const int Venues = 8;

    private readonly List<ServingPortal> portals = [];

    public required TestDatabase Database { get; init; }

    /// <summary>Of venues that the load scans.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Of a venue that nobody scans, so that no portal remembers it.</summary>
    public required string Unscanned { get; init; }

    public required ScanLoad Load { get; init; }

    public static async Task<FaultArrangement> CreateAsync(TestDatabase database)
    {
        var codes = await CountedScans.CodesAsync(database);
        var scanned = codes.Take(Venues).ToList();
        return new() { Database = database, Codes = scanned, Unscanned = codes[Venues], Load = new(scanned) };
    }

    /// <param name="settings">Further arguments of the portal.</param>
    public async Task<ServingPortal> StartPortalAsync(string settings = "--Stopping:NoticeSeconds=0")
    {
        var portal = new ServingPortal(Database, settings);
        lock (portals) portals.Add(portal);
        await StartAsync(portal);
        return portal;
    }

    public Task StartAsync(ServingPortal portal) => portal.StartAsync(Codes[0]);

    /// <summary>
    /// The phones stop. Nothing acknowledged is lost and nothing unsent counted; who was refused was told when to come again; and when the
    /// unanswered have come again by this portal, every scan is counted exactly once.
    /// </summary>
    public async Task AssertNothingLostAsync(ServingPortal portal)
    {
        await Load.StopAsync();
        Assert.All(Load.Refusals, r => Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (r.Status, r.RetryAfter > TimeSpan.Zero)));
        await CountedScans.AssertAsync(Database, Load.Acknowledged, Load.Acknowledged + Load.Unanswered);
        await Load.AskAgainAsync(portal);
        await CountedScans.AssertAsync(Database, Load.Acknowledged, Load.Acknowledged);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals) await portal.DisposeAsync();
        await Load.StopAsync();
    }
}
