using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace LySon.Reporting.BrowserTests;

/// <summary>
/// Five people, two districts and the province: asked, written, sent back, approved, issued, returned, superseded, received; one district
/// is late; the province adds up. Everyone starts at the overview page and finds the next step there.
/// </summary>
public sealed class WholeRoundTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Late = "UBND huyện Bình Sơn";
    private readonly Dictionary<string, IPage> windows = [];

    [Fact]
    public async Task A_round_from_the_letter_to_the_consolidated_report()
    {
        await App.AddUserAsync("nhaplieubs", Roles.Staff, "binh-son");
        // The day on which the sample report was issued: what is issued now comes behind it in the register.
        App.Clock.Advance(TimeSpan.FromDays(1));
        var request = await AskAsync();

        var other = await WindowOfAsync("nhaplieubs");
        await other.GotoAsync("/");
        await Expect(other.Locator(".task").Filter(new() { HasText = "1500/STTTT-BCVT&CNTT" })).ToContainTextAsync("Chưa bắt đầu.");
        var report = await WriteAsync();
        await SendBackAsync(report);
        await CorrectAsync(report);
        await ApproveAsync();
        await IssueAsync("577/BC-UBND");

        await ReturnAsync(report);
        var replacement = await ReplaceAsync();
        await ApproveAsync();
        await IssueAsync("578/BC-UBND");
        var old = await WindowOfAsync("so");
        await old.GotoAsync($"/reports/{report}");
        await Expect(old.Locator("main")).ToContainTextAsync("578/BC-UBND");

        App.Clock.Advance(TimeSpan.FromDays(3));
        // Nobody's session lasts that long.
        windows.Clear();
        var words = await ReceiveAndAddUpAsync(request, replacement);
        foreach (var part in (string[])["UBND TỈNH QUẢNG NGÃI", "Lý Sơn", "Bình Sơn"])
            Assert.Contains(part, words, StringComparison.Ordinal);
    }

    /// <summary>Each keeps one window open, as people do.</summary>
    private async Task<IPage> WindowOfAsync(string user)
    {
        if (!windows.TryGetValue(user, out var page)) windows[user] = page = (await OpenAsync(user)).Page;
        return page;
    }

    private async Task<int> AskAsync()
    {
        var page = await WindowOfAsync("so");
        await page.GotoAsync("/requests/1");
        await page.GetByText("Sửa, đóng, lập kỳ sau").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sao chép thành yêu cầu mới" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "bỏ tất cả" }).ClickAsync();
        foreach (var (field, value) in ((string, string)[])[("Number", "1500"), ("IssuedOn", "10/11/2021"), ("CutoffOn", "10/11/2021"),
            ("DueOn", "11/11/2021")])
            await FillAsync(page, field, value);
        foreach (var name in (string[])["UBND huyện Lý Sơn", Late]) await page.GetByLabel(name, new() { Exact = true }).CheckAsync();
        await page.Locator("#letter .form-end button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra và gửi" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi đến 2 đơn vị" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã gửi yêu cầu đến 2 đơn vị.");
        await using var scope = App.NewDb();
        return (await scope.Db.Requests().SingleAsync(r => r.Number == 1500)).Id;
    }

    private static Task FillAsync(IPage page, string field, string value) => page.Locator($"[name='Input.{field}']").FillAsync(value);

    /// <summary>The task of the overview that names something, and its button.</summary>
    private async Task<IPage> NextStepAsync(string user, string task, string action)
    {
        var page = await WindowOfAsync(user);
        await page.GotoAsync("/");
        await page.Locator(".task").Filter(new() { HasText = task }).Locator(".btn-task", new() { HasText = action }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    private async Task<int> WriteAsync()
    {
        var page = await NextStepAsync("nhaplieu", "1500/STTTT-BCVT&CNTT", "Soạn báo cáo");
        await page.Locator("[data-report-editor]").WaitForAsync();
        var report = ReportOf(page);
        await SubmitAsync(page, report);
        return report;
    }

    private static int ReportOf(IPage page) => int.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'),
        System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SubmitAsync(IPage page, int report)
    {
        await page.GotoAsync($"/reports/{report}/submit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trình lãnh đạo duyệt" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã trình lãnh đạo duyệt.");
    }

    private async Task SendBackAsync(int report)
    {
        var page = await NextStepAsync("lanhdao", "1500/STTTT-BCVT&CNTT", "Xem và phê duyệt");
        Assert.Equal(report, ReportOf(page));
        await page.Locator("#reason").FillAsync("Mục kiến nghị chưa nêu kinh phí.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trả lại báo cáo" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã trả lại người soạn.");
    }

    private async Task CorrectAsync(int report)
    {
        var page = await NextStepAsync("nhaplieu", "1500/STTTT-BCVT&CNTT", "Xem lý do");
        await Expect(page.Locator("body")).ToContainTextAsync("Mục kiến nghị chưa nêu kinh phí.");
        var editor = new EditorPage(page);
        await editor.OpenSectionAsync("Kiến nghị");
        await editor.TypeAsync(" Đề nghị hỗ trợ kinh phí.");
        await Expect(editor.Saved).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Đã lưu \d"));
        await SubmitAsync(page, report);
    }

    private async Task ApproveAsync()
    {
        var page = await NextStepAsync("lanhdao", "1500/STTTT-BCVT&CNTT", "Xem và phê duyệt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Phê duyệt", Exact = true }).ClickAsync();
        await Expect(page.Locator("dialog")).ToContainTextAsync("số liệu chốt đến");
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Phê duyệt" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã phê duyệt.");
    }

    private async Task IssueAsync(string number)
    {
        var page = await NextStepAsync("vanthu", "1500/STTTT-BCVT&CNTT", "Phát hành");
        await Expect(page.Locator("form")).ToContainTextAsync([number]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cấp số và phát hành" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync($"Đã phát hành Báo cáo {number}.");
    }

    private async Task ReturnAsync(int report)
    {
        var page = await WindowOfAsync("so");
        await page.GotoAsync($"/reports/{report}");
        await page.Locator("#reason").FillAsync("Tổng lượt quét không khớp bảng kèm theo.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trả lại báo cáo" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã trả lại đơn vị báo cáo.");
    }

    private async Task<int> ReplaceAsync()
    {
        var page = await NextStepAsync("nhaplieu", "577/BC-UBND", "Xem lý do");
        await Expect(page.Locator("main")).ToContainTextAsync("Tổng lượt quét không khớp bảng kèm theo.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lập báo cáo thay thế" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập báo cáo thay thế" }).ClickAsync();
        await page.Locator("[data-report-editor]").WaitForAsync();
        var replacement = ReportOf(page);
        await SubmitAsync(page, replacement);
        return replacement;
    }

    /// <returns>The words of the consolidated report's PDF.</returns>
    private async Task<string> ReceiveAndAddUpAsync(int request, int replacement)
    {
        var page = await WindowOfAsync("so");
        await page.GotoAsync($"/requests/{request}");
        await Expect(page.Locator("tr").Filter(new() { HasText = Late })).ToContainTextAsync("Quá hạn 2 ngày");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhắc" }).First.ClickAsync();
        await page.GotoAsync($"/reports/{replacement}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).ClickAsync();
        await Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã tiếp nhận.");

        await page.GotoAsync($"/requests/{request}/rollup");
        await Expect(page.Locator("main")).ToContainTextAsync("1/2");
        await Expect(page.Locator("main")).ToContainTextAsync(Late);
        await page.GetByRole(AriaRole.Button, new() { Name = "Soạn báo cáo tổng hợp" }).ClickAsync();
        await page.Locator("[data-report-editor]").WaitForAsync();
        var pdf = await page.APIRequest.GetAsync($"/reports/{ReportOf(page)}/pdf");
        using var document = PdfDocument.Open(await pdf.BodyAsync());
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
