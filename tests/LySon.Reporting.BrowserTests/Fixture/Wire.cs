using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>What a window's pages fetch, as the browser's own network layer counts it: headers included, compressed as sent.</summary>
internal sealed class Wire
{
    private readonly IPage page;
    private readonly ConcurrentDictionary<string, bool> onTheirWay = new(StringComparer.Ordinal);
    private long bytes;

    private Wire(IPage page) => this.page = page;

    public static async Task<Wire> TapAsync(IPage page)
    {
        var wire = new Wire(page);
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
        {
            // What stays open to tell news is never finished.
            if (e!.Value.GetProperty("type").GetString() != "EventSource") wire.onTheirWay[Id(e)] = true;
        };
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            Interlocked.Add(ref wire.bytes, (long)e!.Value.GetProperty("encodedDataLength").GetDouble());
            wire.onTheirWay.TryRemove(Id(e), out var _);
        };
        session.Event("Network.loadingFailed").OnEvent += (_, e) => wire.onTheirWay.TryRemove(Id(e), out var _);
        await session.SendAsync("Network.enable");
        return wire;
    }

    /// <summary>Opens the page and waits until the typefaces of what a script brought afterwards have come as well.</summary>
    /// <returns>Kilobytes fetched.</returns>
    public async Task<double> LoadAsync(string address)
    {
        Interlocked.Exchange(ref bytes, 0);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (await page.Locator("[data-paper]").CountAsync() > 0) await page.Locator(".paper-page svg").First.WaitForAsync(
            new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => {})");
        while (!onTheirWay.IsEmpty) await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        return Interlocked.Read(ref bytes) / 1024.0;
    }

    private static string Id(System.Text.Json.JsonElement? e) => e!.Value.GetProperty("requestId").GetString()!;
}
