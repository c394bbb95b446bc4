using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LySon.Reporting.BrowserTests.Fixture.Chromium))]

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>
/// One browser for the whole run: Debian's own, because Playwright's would have to be downloaded. The headless shell first: without it the
/// whole browser draws its window's frame anew for each test, which costs more than the portal's pages.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome"];

    /// <summary>Milliseconds; long, because a slow machine is not a fault of the portal.</summary>
    private const float WaitMax = 20_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; skips (or fails) the test on a machine without one.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null) Requirement.Missing("There is no Chromium on this machine (apt-get install chromium-headless-shell).");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program) return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(WaitMax);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            // The sandbox does not run as root; everything else keeps the browser from calling its maker. Only loopback has a name.
            Args =
            [
                .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--font-render-hinting=none",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
