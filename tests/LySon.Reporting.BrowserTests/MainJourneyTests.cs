using LySon.Reporting.BrowserTests.Fixture;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace LySon.Reporting.BrowserTests;

/// <summary>From the paper on the desk to the printed report, in one sitting.</summary>
public sealed class MainJourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_officer_enters_a_directive_and_scans_and_prints_them_in_the_report()
    {
        var page = (await OpenAsync()).Page;
        await page.SignInAsync("nhaplieu");
        await AddDirectiveAsync(page);
        await EnterScansAsync(page, 12);

        var editor = new EditorPage(page);
        await page.GotoAsync(EditorPage.Address);
        await editor.OpenSectionAsync("Công tác chỉ đạo");
        // A tick is saved at once; the row then stands in the table with a place of its own.
        await editor.Chosen("612/TYT").ClickAsync();
        await Expect(page.GetByLabel("Thứ tự của 612/TYT")).ToBeVisibleAsync();

        await editor.OpenSectionAsync("Công tác kiểm tra");
        await Expect(editor.Paper).ToContainTextAsync("còn mỏng");
        await editor.TypeAsync(" Toàn huyện có ");
        await editor.InsertFigureAsync("scans:all");
        await page.Keyboard.TypeAsync(" lượt.");
        // 653 and 43 of the sample and the 12 entered above.
        await Expect(editor.Text).ToContainTextAsync("708");
        await Expect(editor.Paper).ToContainTextAsync("708 lượt.");
        // Not the time of the save before, which the page was opened with ("Đã lưu hôm nay 14:10").
        await Expect(editor.Saved).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Đã lưu \d"));
        await Expect(editor.Source).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("{{scans:all}} lượt"));

        var text = await ReadPdfAsync(await editor.DownloadAsync());
        Assert.Contains("612/TYT", text, StringComparison.Ordinal);
        Assert.Contains("TăngcườngquétmãQRtạicảngLýSơn", text, StringComparison.Ordinal);
        Assert.Contains("Toànhuyệncó708lượt.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_what_was_typed_a_moment_before()
    {
        var page = (await OpenAsync("nhaplieu")).Page;
        var editor = new EditorPage(page);
        await page.GotoAsync(EditorPage.Address);
        await editor.OpenSectionAsync("Công tác kiểm tra");
        await editor.TypeAsync(" Vừa gõ xong.");
        Assert.Contains("Vừagõxong.", await ReadPdfAsync(await editor.DownloadAsync()), StringComparison.Ordinal);
    }

    private static async Task AddDirectiveAsync(IPage page)
    {
        var form = new DirectiveForm(page);
        await form.OpenNewAsync();
        await form.FillAsync();
        await form.Save.ClickAsync();
        await Expect(form.Confirmation).ToContainTextAsync("Đã thêm văn bản 612/TYT.");
    }

    private static async Task EnterScansAsync(IPage page, int count)
    {
        await page.GotoAsync("/scans?day=09/11/2021");
        // The first place that has not reported yet; typing makes it another cell that is empty.
        await page.Locator(".entry-cell:placeholder-shown").First.FillAsync($"{count}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu Ctrl S" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã lưu 1 ô của ngày 09/11/2021.");
    }

    /// <summary>The words of all pages; a PDF has no blanks that a line break did not swallow, so they are left out.</summary>
    private static async Task<string> ReadPdfAsync(string path)
    {
        using var document = PdfDocument.Open(await File.ReadAllBytesAsync(path));
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value.Trim()));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
