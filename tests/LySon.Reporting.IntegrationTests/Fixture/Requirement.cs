namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>What a machine may lack. Its absence is a visible skip on a laptop and a failure under tests/run.sh.</summary>
public static class Requirement
{
    private static bool RequireAll => Environment.GetEnvironmentVariable("REPORTING_TESTS_REQUIRE_ALL") == "1";

    public static void Missing(string reason)
    {
        if (RequireAll) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
