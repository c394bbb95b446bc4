using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

internal static class SignInPage
{
    /// <summary>Signs in through the form, as a person does; most tests bring the cookie along instead.</summary>
    public static async Task SignInAsync(this IPage page, string userName)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/");
    }
}
