namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>
/// One portal with the sample data for tests of a class that leave nothing behind: they work inside a transaction that is not committed,
/// and let the clock stand.
/// </summary>
public sealed class SharedSample : IAsyncLifetime
{
    public ReportingTestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await ReportingTestApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
