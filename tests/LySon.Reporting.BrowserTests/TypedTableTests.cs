using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Requests;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The grid of a typed table in the editor.</summary>
public sealed class TypedTableTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Paste = """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task It_is_filled_by_keys_and_from_a_sheet_saved_while_one_types_and_says_what_is_wrong_at_the_cell()
    {
        var report = await App.BeginAsync(await App.AskAsync(AskingArrangement.Shape with { Rows = [] }));
        var section = await App.SectionAsync(report, AskingArrangement.Table);
        var page = (await OpenAsync("nhaplieu")).Page;
        await page.GotoAsync($"/reports/{report}?section={section}");
        ILocator Cell(string name) => page.Locator($"[name='{name}']");
        var saved = page.Locator("[data-saved-state]");

        await Cell("row-0").FillAsync("Xã An Hải");
        await Cell("cell-0-0").FillAsync("0");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Cell("cell-1-0")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("51");
        await Assertions.Expect(page.Locator("#note-cell-1-0")).ToHaveTextAsync("Số liệu lớn hơn mức cao nhất 50.");
        await Cell("row-1").FocusAsync();
        await page.EvaluateAsync(Paste, "Xã An Vĩnh\t12\t26,95\nXã An Bình\t-\t\nXã khác\t3\t4\n");
        await Assertions.Expect(Cell("row-3")).ToHaveValueAsync("Xã khác");
        await Assertions.Expect(page.Locator("#note-cell-1-0")).ToHaveTextAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm dòng" }).ClickAsync();
        await Assertions.Expect(Cell("row-4")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ dòng 4" }).ClickAsync();
        await Assertions.Expect(saved).ToContainTextAsync("Đã lưu");

        await Axe.LoadAsync(page);
        Assert.Equal("", await Axe.FindAsync(page));
        await page.SetViewportSizeAsync(WindowSize.Smallest.Width, WindowSize.Smallest.Height);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-cells-row] [name^='row-']")).ToHaveCountAsync(6);
        Assert.Equal(["Xã An Hải", "Xã An Vĩnh", "Xã An Bình", "", "", ""],
            await page.Locator("[name^='row-']").EvaluateAllAsync<string[]>("all => all.map(i => i.value)"));
    }
}
