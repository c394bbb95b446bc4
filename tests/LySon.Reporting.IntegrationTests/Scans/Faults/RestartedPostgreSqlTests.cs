using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

public sealed class RestartedPostgreSqlTests
{
    [Fact]
    public async Task While_PostgreSql_is_away_scans_are_refused_and_counting_goes_on_by_itself_when_it_is_back()
    {
        await using var server = await PostgreSqlServer.StartOwnAsync();
        await using var faults = await FaultArrangement.CreateAsync(await TestDatabase.CreateOnAsync(server));
        var (load, portal) = (faults.Load, await faults.StartPortalAsync());
        load.Start(portal);
        for (var round = 0; round < FaultRuns.Rounds; round++)
        {
            await load.CountsAsync(more: 10 * ScanLoad.Phones);
            await server.ControlAsync("restart -m immediate");
            await load.IsRefusedAsync();
        }
        await load.CountsAsync(more: 10 * ScanLoad.Phones);

        await server.ControlAsync("stop -m immediate");
        await load.IsRefusedAsync();
        await Eventually.TrueAsync(async () => await portal.ShowAsync(faults.Codes[0]) != HttpStatusCode.OK, "PostgreSQL is away");
        // Neither can a venue be looked up that the portal does not remember.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await portal.ShowAsync(faults.Unscanned));
        using var answer = await portal.Phones.PostAsync(faults.Unscanned, null);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (answer.StatusCode, answer.Headers.RetryAfter?.Delta > TimeSpan.Zero));

        await server.ControlAsync("start");
        await load.CountsAsync(more: 10 * ScanLoad.Phones);
        await faults.AssertNothingLostAsync(portal);
        FaultRuns.Note($"{FaultRuns.Rounds} restarts, {load.Acknowledged} scans, {load.Refusals.Count} refusals");
    }
}
