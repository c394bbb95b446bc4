using LySon.Reporting.BrowserTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The island's link is weak: what a page costs over the wire, headers included.</summary>
public sealed class PageWeightTests(Chromium chromium, SharedPortal portal) : BrowserTest(chromium, portal)
{
    private const double FirstVisitMax = 150 * 1024;
    private const double NextVisitMax = 30 * 1024;

    [Theory, MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task A_page_is_light_at_first_and_lighter_afterwards(string name)
    {
        var (_, address, userName) = PortalPages.Named(name);
        if (name.StartsWith("error", StringComparison.Ordinal)) Expected.Add(name[^3..]);
        var session = await OpenAsync(userName);
        var wire = await session.Context.NewCDPSessionAsync(session.Page);
        await wire.SendAsync("Network.enable");
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();

        await LoadAsync(session.Page, address);
        var first = bytes;
        bytes = 0;
        await LoadAsync(session.Page, address);
        TestContext.Current.TestOutputHelper?.WriteLine($"{address}: {first / 1024:0.0} KB, then {bytes / 1024:0.0} KB");
        Assert.InRange(first, 1, FirstVisitMax);
        Assert.InRange(bytes, 1, NextVisitMax);
    }

    /// <summary>Until the typefaces of what a script brought afterwards have come as well.</summary>
    private static async Task LoadAsync(IPage page, string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (await page.Locator("[data-paper]").CountAsync() > 0) await page.Locator(".paper-page svg").First.WaitForAsync();
        await page.EvaluateAsync("() => document.fonts.ready.then(() => {})");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
