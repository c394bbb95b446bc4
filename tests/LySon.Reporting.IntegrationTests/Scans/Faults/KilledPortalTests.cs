using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>kill -9 at random moments under load.</summary>
public sealed class KilledPortalTests
{
    /// <summary>Until a portal serves again after a crash; asserted in the long form.</summary>
    private static readonly TimeSpan RestartMax = TimeSpan.FromSeconds(2);

    [Theory, BothDatabases]
    public async Task A_killed_portal_has_counted_all_it_acknowledged_and_nothing_twice(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var faults = await FaultArrangement.CreateAsync(database);
        var (random, load) = (new Random(FaultRuns.Seed), faults.Load);
        var portal = await faults.StartPortalAsync();
        var inFlight = 0;
        for (var round = 0; round < FaultRuns.Rounds; round++)
        {
            load.Start(portal);
            await AtRandomAsync(load, random);
            await portal.KillAsync();
            await load.StopAsync();
            inFlight += load.Unanswered;
            await faults.StartAsync(portal);
            await faults.AssertNothingLostAsync(portal);
        }
        var starts = portal.Starts;
        FaultRuns.Note($"{provider}: {FaultRuns.Rounds} kills, {load.Acknowledged} scans, {inFlight} in flight, seed {FaultRuns.Seed}");
        FaultRuns.Note($"{provider}: starts took {starts[0]} to {starts[^1]}, half of them at most {starts[starts.Count / 2]}");
        if (FaultRuns.IsLong) Assert.True(starts[^1] < RestartMax, $"The slowest start took {starts[^1]} (seed {FaultRuns.Seed})");
    }

    [Fact]
    public async Task Of_two_nodes_that_count_at_once_one_is_killed_and_the_other_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var faults = await FaultArrangement.CreateAsync(database);
        var (random, load) = (new Random(FaultRuns.Seed), faults.Load);
        var (killed, other) = (await faults.StartPortalAsync(), await faults.StartPortalAsync());
        for (var round = 0; round < FaultRuns.Rounds; round++)
        {
            if (round > 0) await faults.StartAsync(other);
            load.Start(killed, other);
            await AtRandomAsync(load, random);
            await killed.KillAsync();
            // More than can still be on their way from the killed one.
            await load.CountsAsync(more: 10 * ScanLoad.Phones);
            await faults.AssertNothingLostAsync(other);
            (killed, other) = (other, killed);
        }
        Assert.Empty(load.Refusals);
        FaultRuns.Note($"Two nodes: {FaultRuns.Rounds} kills, {load.Acknowledged} scans, seed {FaultRuns.Seed}");
    }

    /// <summary>A number of answers, and then a moment between two of them.</summary>
    private static async Task AtRandomAsync(ScanLoad load, Random random)
    {
        await load.CountsAsync(more: random.Next(1, 500));
        await Task.Delay(TimeSpan.FromMilliseconds(30 * random.NextDouble()));
    }
}
