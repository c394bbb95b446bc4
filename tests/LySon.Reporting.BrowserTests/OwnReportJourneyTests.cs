using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Start;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>From the overview to a draft: in one click where a request waits, from a template where nobody asked.</summary>
public sealed class OwnReportJourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(375, 812)]
    public async Task A_request_is_answered_in_one_click(int width, int height)
    {
        await App.AddUserAsync("binhson", Roles.Staff, "binh-son");
        var page = (await OpenAsync("binhson", new(width, height))).Page;
        await page.GotoAsync("/");
        await CheckAsync(page);
        await page.Locator(".task").Filter(new() { HasText = "1406/STTTT-BCVT&CNTT" })
            .GetByRole(AriaRole.Button, new() { Name = "Soạn báo cáo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-report-editor]")).ToBeVisibleAsync();
        await CheckAsync(page);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(375, 812)]
    public async Task An_office_that_nobody_asked_begins_from_a_template(int width, int height)
    {
        await App.AddOwnOfficeAsync();
        var page = (await OpenAsync("xa", new(width, height))).Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Soạn báo cáo", Exact = true }).ClickAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Soạn theo mẫu Cải cách hành chính quý" }).ClickAsync();
        await CheckAsync(page);
        await page.GetByLabel("Cơ quan yêu cầu").FillAsync("Bộ Nội vụ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo dự thảo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-report-editor]")).ToBeVisibleAsync();
        await CheckAsync(page);

        await page.GotoAsync("/reports/templates/new?report=3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mẫu" }).ClickAsync();
        await page.Locator("main th a").First.ClickAsync();
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        await Axe.LoadAsync(page);
        Assert.Equal("", await Axe.FindAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }
}
