using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>An old browser, or a link so weak that the script did not come: the work can be done all the same.</summary>
public sealed class WithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task One_can_sign_in_and_add_a_directive()
    {
        var page = (await OpenAsync(javaScript: false)).Page;
        await page.SignInAsync("nhaplieu");
        var form = new DirectiveForm(page);
        await form.OpenNewAsync();
        await form.FillAsync();
        await form.Save.ClickAsync();
        await Assertions.Expect(form.Confirmation).ToContainTextAsync("Đã thêm văn bản 612/TYT.");
    }

    [Fact]
    public async Task One_can_save_counts()
    {
        var page = (await OpenAsync("nhaplieu", javaScript: false)).Page;
        await page.GotoAsync("/scans?day=09/11/2021");
        await page.Locator(".entry-cell:placeholder-shown").First.FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu Ctrl S" }).ClickAsync();
        await Assertions.Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã lưu 1 ô của ngày 09/11/2021.");
    }

    [Fact]
    public async Task One_can_edit_the_text_of_a_section()
    {
        var page = (await OpenAsync("nhaplieu", javaScript: false)).Page;
        var editor = new EditorPage(page);
        await page.GotoAsync(EditorPage.Address);
        await editor.OpenSectionAsync("Công tác kiểm tra");
        await editor.Source.FillAsync("Toàn huyện có {{scans:all}} lượt.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mục này" }).ClickAsync();
        await Assertions.Expect(editor.Source).ToHaveValueAsync("Toàn huyện có {{scans:all}} lượt.");
        await Assertions.Expect(page.Locator(".error-summary:visible")).ToHaveCountAsync(0);
        await using var scope = App.NewDb();
        Assert.True(await scope.Db.Set<Core.Reports.ReportSection>().AnyAsync(s => s.Body == "Toàn huyện có {{scans:all}} lượt."));
    }

    [Fact]
    public async Task A_scan_is_counted_by_the_button_and_each_page_says_what_is_true()
    {
        var page = (await OpenAsync(size: WindowSize.Phone, javaScript: false)).Page;
        string code;
        await using (var scope = App.NewDb()) code = await scope.Db.VenueCodes().Where(c => c.VenueId == 22 && c.ReplacedAt == null)
            .Select(c => c.Code).SingleAsync();
        await page.GotoAsync($"/q/{code}");
        await Assertions.Expect(page.GetByText("Lượt quét chưa được ghi nhận. Bấm nút dưới đây để ghi nhận.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận lượt quét" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã ghi nhận lượt quét" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("không cần quét lại")).ToHaveCountAsync(0);
        await page.GotoAsync($"/q/{code}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lượt quét này đã được ghi nhận" })).ToBeVisibleAsync();
        await using var after = App.NewDb();
        Assert.Equal(1, await after.Db.ScanHours().Where(h => h.VenueId == 22).SumAsync(h => h.Count));
    }
}
