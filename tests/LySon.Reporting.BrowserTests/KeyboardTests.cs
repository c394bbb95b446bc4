using LySon.Reporting.BrowserTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>Stops before the head, side and list of a page: more Tabs than a person would take.</summary>
    private const int TabsMax = 60;

    [Fact]
    public async Task Tab_comes_first_to_the_link_that_skips_the_head_then_to_the_navigation()
    {
        var page = (await OpenAsync("nhaplieu")).Page;
        await page.GotoAsync("/directives");
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Đến nội dung chính" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await TabToAsync(page, page.Locator(".shell-side a[href='/scans']"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/scans");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Slash_and_Ctrl_K_put_the_caret_into_the_searches()
    {
        var page = (await OpenAsync("nhaplieu")).Page;
        await page.GotoAsync("/directives");
        await page.Keyboard.PressAsync("/");
        var search = page.Locator("main input[data-focus-key='/']");
        await Assertions.Expect(search).ToBeFocusedAsync();
        await Assertions.Expect(search).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_directive_is_entered_by_keys_alone_and_saved_with_Ctrl_S()
    {
        var page = (await OpenAsync("nhaplieu")).Page;
        var form = new DirectiveForm(page);
        await form.OpenNewAsync();
        (string Label, string Text)[] fields =
        [
            ("Số", "612"), ("Ký hiệu", "TYT"), ("Ngày ban hành", "08112021"), ("Đơn vị ban hành", DirectiveForm.Issuer),
            ("Trích yếu", "Tăng cường quét mã QR"), ("Đối tượng tiếp nhận", "Các phòng, ban huyện"),
        ];
        foreach (var (label, text) in fields)
        {
            await TabToAsync(page, form.Field(label));
            await page.Keyboard.TypeAsync(text);
        }
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(form.Confirmation).ToContainTextAsync("Đã thêm văn bản 612/TYT.");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var tab = 0; tab < TabsMax; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail($"{TabsMax} times Tab on {page.Url} do not lead to {target}.");
    }
}
