using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.UnitTests.Security;

public sealed class MinuteLimitTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Each_key_has_its_own_number_a_minute_and_is_forgotten_after_it()
    {
        using var limit = MinuteLimit<int>.Of(2, clock)!;
        Assert.Equal([true, true, false, true], ((int[])[1, 1, 1, 2]).Select(limit.Admits));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, limit.Keys);
        Assert.True(limit.Admits(1));
    }

    [Fact]
    public void A_flood_of_made_up_keys_takes_bounded_memory()
    {
        using var limit = MinuteLimit<int>.Of(2, clock)!;
        for (var key = 0; key < 3 * MinuteLimit<int>.KeysMax; key++) Assert.True(limit.Admits(key));
        Assert.InRange(limit.Keys, 0, MinuteLimit<int>.KeysMax);
    }

    [Fact]
    public void No_number_is_no_limit() => Assert.Null(MinuteLimit<int>.Of(0, clock));
}
