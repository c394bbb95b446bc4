using LySon.Reporting.BrowserTests.Fixture;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>What was typed is never lost, and what is wrong is said where it is and on top.</summary>
public sealed class WrongInputTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("Ngày ban hành", "31/09/2021", "Tháng 9 chỉ có 30 ngày.", true)]
    [InlineData("Trích yếu", "Gọi ☎ để báo cáo", "Ký tự ☎ không in được trong văn bản hành chính.", true)]
    [InlineData("Đối tượng tiếp nhận", "", "Nhập ít nhất một đối tượng tiếp nhận.", true)]
    [InlineData("Ngày ban hành", "31/09/2021", "Tháng 9 chỉ có 30 ngày.", false)]
    [InlineData("Trích yếu", "Gọi ☎ để báo cáo", "Ký tự ☎ không in được trong văn bản hành chính.", false)]
    [InlineData("Đối tượng tiếp nhận", "", "Nhập ít nhất một đối tượng tiếp nhận.", false)]
    public async Task A_wrong_field_keeps_what_was_typed_and_says_why(string label, string typed, string sentence, bool javaScript)
    {
        var page = (await OpenAsync("nhaplieu", javaScript: javaScript)).Page;
        var form = new DirectiveForm(page);
        await form.OpenNewAsync();
        await form.FillAsync();
        await form.Field(label).FillAsync(typed);
        await form.Save.ClickAsync();

        await Assertions.Expect(form.Error(label)).ToContainTextAsync(sentence);
        await Assertions.Expect(form.Field(label)).ToHaveValueAsync(typed);
        await Assertions.Expect(form.Field(label)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(form.Field("Số")).ToHaveValueAsync("612");
        await Assertions.Expect(form.Field("Đơn vị ban hành")).ToHaveValueAsync(DirectiveForm.Issuer);
        await Assertions.Expect(form.Summary).ToContainTextAsync("Chưa lưu được: còn 1 chỗ cần sửa");
        await Assertions.Expect(form.Summary).ToBeFocusedAsync();
        await form.Summary.GetByRole(AriaRole.Link, new() { Name = label }).ClickAsync();
        await Assertions.Expect(form.Field(label)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_deleted_directive_comes_back_with_one_click()
    {
        var page = (await OpenAsync("nhaplieu")).Page;
        await page.GotoAsync("/directives/1");
        var number = await page.Locator(".facts dd").First.InnerTextAsync();
        await page.GotoAsync("/directives/1/edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xóa văn bản" }).ClickAsync();
        var confirmation = page.Locator(".confirmation");
        await Assertions.Expect(confirmation).ToContainTextAsync($"Đã xóa văn bản {number}.");
        await Assertions.Expect(page.Locator("main table").GetByText(number, new() { Exact = true })).ToHaveCountAsync(0);

        await confirmation.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Assertions.Expect(confirmation).ToContainTextAsync($"Đã khôi phục văn bản {number}.");
        await Assertions.Expect(page.Locator("main table").GetByText(number, new() { Exact = true })).ToHaveCountAsync(1);
    }
}
