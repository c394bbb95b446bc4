using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>What holds for each page. With REPORTING_SCREENSHOTS=folder, each is also drawn there (tests/screenshots.sh).</summary>
public sealed class EveryPageTests(Chromium chromium, SharedPortal portal) : BrowserTest(chromium, portal)
{
    /// <summary>The island's link is weak: kilobytes at the first visit and with what the browser then keeps.</summary>
    private const double FirstVisitMax = 150, NextVisitMax = 30;

    /// <summary>The rules whose answer depends on width and colours; the others read the same elements everywhere.</summary>
    private static readonly string[] WhatLooksChange = ["color-contrast", "target-size", "scrollable-region-focusable"];

    private const string WhatStandsOutside = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const out = [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > root.clientWidth);
          return root.scrollWidth + ' px: ' + out.slice(0, 5).map(e => e.tagName + '.' + e.className).join(', ');
        }
        """;

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("REPORTING_SCREENSHOTS");

    [Theory, MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task It_is_light_stands_still_and_everyone_can_use_it_at_every_width_by_day_and_by_night(string name)
    {
        var (_, address, userName) = PortalPages.Named(name);
        // A visitor comes by name, as in an office: only there are passkeys offered.
        var page = (await OpenAsync(userName, byName: userName is null)).Page;
        if (name.StartsWith("error", StringComparison.Ordinal)) Expected.Add(name[^3..]);
        var wire = await Wire.TapAsync(page);
        await Shifts.WatchAsync(page);
        Assert.InRange(await wire.LoadAsync(address), 0.1, FirstVisitMax);
        Assert.Equal("", await Shifts.FindAsync(page));
        await page.SetViewportSizeAsync(WindowSize.Phone.Width, WindowSize.Phone.Height);
        Assert.InRange(await wire.LoadAsync(address), 0.1, NextVisitMax);
        Assert.Equal("", await Shifts.FindAsync(page));
        Assert.DoesNotContain("!", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        await Axe.LoadAsync(page);
        foreach (var size in (WindowSize[])[WindowSize.Desktop, WindowSize.Tablet, WindowSize.Phone])
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            Assert.Equal("", await page.EvaluateAsync<string>(WhatStandsOutside));
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                if (Screenshots is not null) await DrawAsync(page, name, size, scheme);
                // A tablet has the desktop's colours and the phone's targets.
                if (size == WindowSize.Tablet) continue;
                var found = await Axe.FindAsync(page, RulesFor(scheme));
                Assert.True(found.Length == 0, $"{address} at {size.Width} px, {scheme}: {found}");
            }
        }
        await page.SetViewportSizeAsync(WindowSize.Smallest.Width, WindowSize.Smallest.Height);
        Assert.Equal("", await page.EvaluateAsync<string>(WhatStandsOutside));
    }

    /// <summary>All rules where the page is laid out in another way; what colours and sizes alone decide everywhere.</summary>
    private static string[] RulesFor(ColorScheme scheme) =>
        scheme == ColorScheme.Light ? [] : WhatLooksChange;

    private static async Task DrawAsync(IPage page, string name, WindowSize size, ColorScheme scheme)
    {
        var file = $"{name}-{size.Width}{(scheme == ColorScheme.Dark ? "-dark" : "")}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(TestFolder.Repository, Screenshots!, file), FullPage = true });
    }
}
