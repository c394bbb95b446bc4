using LySon.Reporting.Web.Features.Reports.Editor;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The editor of the draft that takes the place of the sample report 576/BC-UBND.</summary>
internal sealed class EditorPage(IPage page)
{
    public const string Address = "/reports/2";

    /// <summary>The text of the open section, once the script has made chips of the references.</summary>
    public ILocator Text => page.Locator("#pane-text [contenteditable=true]");
    public ILocator Source => page.GetByLabel("Nội dung mục");
    public ILocator Saved => page.Locator("[data-saved-state]");
    public ILocator Paper => page.Locator("#paper-pages");
    public ILocator Pdf => page.GetByRole(AriaRole.Link, new() { Name = "tải PDF" });

    public ILocator Chosen(string numberAndSymbol) => page.GetByRole(AriaRole.Checkbox, new() { Name = numberAndSymbol });

    public async Task OpenSectionAsync(string title)
    {
        await page.Locator("#editor-outline").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Assertions.Expect(page.Locator("#section-title")).ToContainTextAsync(title);
    }

    /// <summary>Types at the end of the section.</summary>
    public async Task TypeAsync(string words)
    {
        await Text.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(words);
    }

    public Task InsertFigureAsync(string key) => page.Locator($"[data-figure='{key}']").ClickAsync();

    public async Task<string> DownloadAsync()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Pdf.ClickAsync());
        return await download.PathAsync();
    }
}
