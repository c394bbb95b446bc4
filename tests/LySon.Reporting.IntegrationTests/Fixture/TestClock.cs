using Microsoft.Extensions.Time.Testing;

namespace LySon.Reporting.IntegrationTests.Fixture;

public static class TestClock
{
    /// <summary>15:05 in Vietnam on the day of the reference report's cut-off.</summary>
    public static readonly DateTimeOffset Start = new(2021, 11, 9, 8, 5, 0, TimeSpan.Zero);

    public static FakeTimeProvider Create() => new(Start);
}
