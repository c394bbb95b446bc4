using System.Globalization;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>
/// How long the fault tests go on: a few rounds in every run of the tests, as many as REPORTING_FAULTS says where it is set.
/// </summary>
internal static class FaultRuns
{
    private const int Few = 2;

    /// <summary>
    /// The long form also asserts how fast the portal serves again; a machine that runs every other test beside this one cannot tell.
    /// </summary>
    public static bool IsLong { get; } = Number("REPORTING_FAULTS") is not null;

    public static int Rounds { get; } = Number("REPORTING_FAULTS") ?? Few;

    /// <summary>Of the random moments; every failure says it, and REPORTING_FAULTS_SEED repeats it.</summary>
    public static int Seed { get; } = Number("REPORTING_FAULTS_SEED") ?? Random.Shared.Next();

    /// <summary>What was seen, kept with the test's results.</summary>
    public static void Note(FormattableString seen) => TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(seen));

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
