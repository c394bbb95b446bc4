using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>The form of a directive as a person sees it: fields by their labels.</summary>
internal sealed class DirectiveForm(IPage page)
{
    /// <summary>An office that no sample directive came from, so that no doubt about numbers and dates is raised.</summary>
    public const string Issuer = "Trạm Y tế xã An Vĩnh";

    public ILocator Summary => page.Locator("[data-error-summary]");
    public ILocator Confirmation => page.Locator(".confirmation");
    public ILocator Save => page.Locator("#directive .form-end button[type=submit]").First;

    /// <summary>"Ngày ban hành" also says that it is optional, the others are matched as they are.</summary>
    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = label != "Ngày ban hành" });

    /// <summary>The sentence at a field.</summary>
    public ILocator Error(string label) => page.Locator(".field").Filter(new() { Has = Field(label) }).Locator(".field-error");

    public Task OpenNewAsync() => page.GotoAsync("/directives/new");

    public async Task FillAsync(
        string number = "612", string date = "08/11/2021", string subject = "Tăng cường quét mã QR tại cảng Lý Sơn",
        string recipients = "Các phòng, ban huyện; Ban quản lý Cảng Lý Sơn")
    {
        await Field("Số").FillAsync(number);
        await Field("Ký hiệu").FillAsync("TYT");
        await Field("Ngày ban hành").FillAsync(date);
        await Field("Đơn vị ban hành").FillAsync(Issuer);
        await Field("Trích yếu").FillAsync(subject);
        await Field("Đối tượng tiếp nhận").FillAsync(recipients);
    }
}
