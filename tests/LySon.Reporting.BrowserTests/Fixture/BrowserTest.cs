using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>
/// A test in a real Chromium against the real app on a port. When it fails, every window's screenshot and trace are kept in
/// artifacts/test-results/browser. When it passes, no window may have logged an error, broken the content policy or called another host.
/// </summary>
/// <param name="chromium">The browser of the run.</param>
/// <param name="shared">For tests that only look: the portal that all of them look at. Without it the test has a portal of its own.</param>
public abstract class BrowserTest(Chromium chromium, SharedPortal? shared = null) : IAsyncLifetime
{
    private readonly List<BrowserSession> sessions = [];
    private ReportingTestApp? app;

    /// <summary>The portal with the sample data on SQLite, started when first asked for.</summary>
    protected ReportingTestApp App => app ?? throw new InvalidOperationException("The app starts before the test.");

    /// <summary>Problems that this test brings about on purpose, as a part of their text.</summary>
    protected List<string> Expected { get; } = [];

    public virtual async ValueTask InitializeAsync()
    {
        _ = chromium.Browser;
        app = shared is null ? await SharedPortal.StartAsync() : await shared.Portal.Value;
    }

    /// <summary>A window of its own: own cookies, own cache.</summary>
    /// <param name="byName">At localhost instead of 127.0.0.1: passkeys belong to names, not to numbers.</param>
    protected async Task<BrowserSession> OpenAsync(string? userName = null, WindowSize? size = null, bool dark = false,
        bool javaScript = true, bool byName = false)
    {
        // Whoever only looks leaves no story to tell, and a trace makes every look several times as long.
        var session = await BrowserSession.OpenAsync(chromium.Browser, App, userName, size ?? WindowSize.Desktop, dark, javaScript,
            traced: shared is null, byName);
        sessions.Add(session);
        return session;
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var problems = sessions.SelectMany(s => s.Problems).Where(p => !Expected.Any(e => p.Contains(e, StringComparison.Ordinal)))
            .ToList();
        foreach (var (session, index) in sessions.Select((s, i) => (s, i)))
            await session.CloseAsync(failed || problems.Count > 0 ? EvidenceFile(index) : null);
        if (app is not null && shared is null) await app.DisposeAsync();
        GC.SuppressFinalize(this);
        if (!failed) Assert.Empty(problems);
    }

    private static string EvidenceFile(int index)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Repository, "artifacts", "test-results", "browser")).FullName;
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split('.')[^1]
            .Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return Path.Combine(folder, $"{name[..Math.Min(name.Length, 120)]}-{index}");
    }
}

/// <summary>Width and height of a window in CSS pixels.</summary>
public sealed record WindowSize(int Width, int Height)
{
    public static readonly WindowSize Smallest = new(320, 640);
    public static readonly WindowSize Phone = new(375, 812);
    public static readonly WindowSize Tablet = new(768, 1024);
    public static readonly WindowSize Desktop = new(1440, 900);
}
