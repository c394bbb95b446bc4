using System.Text;
using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>A file of counts from the field to the figures; the page that waits follows by itself.</summary>
public sealed class ImportJourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_file_is_looked_at_and_taken_over_and_the_page_says_when_it_counts()
    {
        await using var scope = App.NewDb();
        var venue = (await scope.Db.Venues().OrderBy(v => v.Id).FirstAsync(TestContext.Current.CancellationToken)).Name;
        var page = (await OpenAsync("nhaplieu")).Page;
        await UploadAsync(page, $"Địa điểm;Ngày;Lượt quét\n{venue};08/11/2021;nhiều\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 lỗi, chưa nạp dòng nào");
        await Assertions.Expect(page.GetByText("Lượt quét phải là số nguyên từ 0")).ToBeVisibleAsync();

        await UploadAsync(page, $"Địa điểm;Ngày;Lượt quét\n{venue};08/11/2021;1250\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nạp 1 dòng" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần nạp này" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();
        Assert.Matches("/imports/[0-9]+$", page.Url);

        await page.GotoAsync("/statistics?from=08/11/2021&to=08/11/2021");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1.2");
    }

    private static async Task UploadAsync(IPage page, string text)
    {
        await page.GotoAsync("/imports");
        await page.Locator("[name=Upload]")
            .SetInputFilesAsync(new FilePayload { Name = "so.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lên và xem trước" }).ClickAsync();
    }
}
