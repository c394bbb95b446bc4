using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>What holds for each page. With REPORTING_SCREENSHOTS=folder, each is also drawn there (tests/screenshots.sh).</summary>
public sealed class EveryPageTests(Chromium chromium, SharedPortal portal) : BrowserTest(chromium, portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private const string WhatStandsOutside = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const out = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > root.clientWidth);
          return root.scrollWidth + ' px: ' + out.slice(0, 5).map(e => e.tagName + '.' + e.className).join(', ');
        }
        """;

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("REPORTING_SCREENSHOTS");

    [Theory, MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task Everyone_can_use_it_at_every_width_by_day_and_by_night(string name)
    {
        var (_, address, userName) = PortalPages.Named(name);
        var page = (await OpenAsync(userName)).Page;
        if (name.StartsWith("error", StringComparison.Ordinal)) Expected.Add("404");
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain("!", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        foreach (var size in (WindowSize[])[WindowSize.Desk, WindowSize.Tablet, WindowSize.Phone])
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                if (Screenshots is not null) await DrawAsync(page, name, size, scheme);
                var found = await page.RunAxe(Rules);
                Assert.True(found.Violations.Length == 0, $"{address} at {size.Width} px, {scheme}: {Describe(found)}");
            }
        }
        await page.SetViewportSizeAsync(WindowSize.Smallest.Width, WindowSize.Smallest.Height);
        Assert.Equal("", await page.EvaluateAsync<string>(WhatStandsOutside));
    }

    private static async Task DrawAsync(IPage page, string name, WindowSize size, ColorScheme scheme)
    {
        var file = $"{name}-{size.Width}{(scheme == ColorScheme.Dark ? "-dark" : "")}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(TestFolder.Repository, Screenshots!, file), FullPage = true });
    }

    private static string Describe(AxeResult found) => string.Join("; ", found.Violations.Select(v =>
        $"{v.Id} ({v.Help}): {string.Join(", ", v.Nodes.Take(4).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"));
}
