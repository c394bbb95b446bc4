using LySon.Reporting.BrowserTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The island's link is weak: what a page costs over the wire, headers included.</summary>
public sealed class PageWeightTests(Chromium chromium, SharedPortal portal) : BrowserTest(chromium, portal)
{
    private const double FirstVisitMax = 150 * 1024;
    private const double NextVisitMax = 30 * 1024;

    /// <summary>A report's pages draw the printed pages beside them, for which the official typeface comes along once, after the page itself.</summary>
    private const double TypefaceMax = 110 * 1024;

    [Theory, MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task A_page_is_light_at_first_and_lighter_afterwards(string name)
    {
        var (_, address, userName) = PortalPages.Named(name);
        if (name.StartsWith("error", StringComparison.Ordinal)) Expected.Add("404");
        var session = await OpenAsync(userName);
        var wire = await session.Context.NewCDPSessionAsync(session.Page);
        await wire.SendAsync("Network.enable");
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();

        await session.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var first = bytes;
        bytes = 0;
        await session.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        TestContext.Current.TestOutputHelper?.WriteLine($"{address}: {first / 1024:0.0} KB, then {bytes / 1024:0.0} KB");
        var typeface = address.StartsWith("/reports/", StringComparison.Ordinal) ? TypefaceMax : 0;
        Assert.InRange(first, 1, FirstVisitMax + typeface);
        Assert.InRange(bytes, 1, NextVisitMax + typeface);
    }
}
