using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.IntegrationTests.Outside;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The grid in which figures are entered on behalf of units.</summary>
public sealed class UnitGridTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Paste = """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task A_pasted_block_is_laid_in_counted_and_accessible_and_what_is_typed_adds_up_at_once()
    {
        var report = await App.PaperAsync("son-tinh");
        var page = (await OpenAsync("so")).Page;
        await page.GotoAsync("/requests/1/grid");
        var first = page.Locator($"[name='v{report}-0']");
        await first.FocusAsync();
        await page.EvaluateAsync(Paste, "Huyện Sơn Tịnh\t31\t24\t1.200\t400\n");
        await Assertions.Expect(first).ToHaveValueAsync("31");
        await Assertions.Expect(page.Locator("[data-units-unsaved]")).ToContainTextAsync("4 ô chưa lưu");
        var sum = page.Locator("[data-units-total='0']");
        var before = await sum.InnerTextAsync();
        await first.FillAsync("32");
        await Assertions.Expect(sum).Not.ToHaveTextAsync(before);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(first).ToHaveValueAsync("0");
        await Axe.LoadAsync(page);
        Assert.Equal("", await Axe.FindAsync(page));
        await page.SetViewportSizeAsync(WindowSize.Smallest.Width, WindowSize.Smallest.Height);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
