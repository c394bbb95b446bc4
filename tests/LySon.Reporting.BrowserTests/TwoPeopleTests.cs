using LySon.Reporting.BrowserTests.Fixture;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests;

/// <summary>Two officers at one directive: nobody's work is overwritten unseen.</summary>
public sealed class TwoPeopleTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Theirs = "Trích yếu của người thứ nhất";
    private const string Mine = "Trích yếu của người thứ hai";

    [Fact]
    public async Task The_second_sees_both_versions_and_may_keep_the_own()
    {
        var (page, id) = await CollideAsync();
        var conflict = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Giữ bản của tôi" });
        await Assertions.Expect(conflict).ToContainTextAsync(Theirs);
        await Assertions.Expect(conflict).ToContainTextAsync(Mine);
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Giữ bản của tôi" }).ClickAsync();
        await Assertions.Expect(page.Locator(".confirmation")).ToContainTextAsync("Đã lưu văn bản 612/TYT.");
        Assert.Equal(Mine, await SubjectAsync(id));
    }

    [Fact]
    public async Task The_second_may_take_the_saved_version_instead()
    {
        var (page, id) = await CollideAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lấy bản đang lưu" }).ClickAsync();
        await Assertions.Expect(new DirectiveForm(page).Field("Trích yếu")).ToHaveValueAsync(Theirs);
        Assert.Equal(Theirs, await SubjectAsync(id));
    }

    private async Task<(IPage Page, int Id)> CollideAsync()
    {
        await App.AddUserAsync("nhaplieu2", Roles.Staff, SampleData.District);
        var id = await AddDirectiveAsync();
        var first = (await OpenAsync("nhaplieu")).Page;
        var second = (await OpenAsync("nhaplieu2")).Page;
        foreach (var page in (IPage[])[first, second]) await page.GotoAsync($"/directives/{id}/edit");
        await SaveAsync(first, Theirs);
        await Assertions.Expect(first.Locator(".confirmation")).ToContainTextAsync("Đã lưu");
        await SaveAsync(second, Mine);
        return (second, id);
    }

    private static async Task SaveAsync(IPage page, string subject)
    {
        var form = new DirectiveForm(page);
        await form.Field("Trích yếu").FillAsync(subject);
        await form.Save.ClickAsync();
    }

    private async Task<int> AddDirectiveAsync()
    {
        await using var scope = App.NewDb();
        var directive = new Directive
        {
            AgencyId = (await scope.Db.Agencies().SingleAsync(a => a.Code == SampleData.District)).Id,
            Number = 612, Symbol = "TYT", IssuedOn = new(2021, 11, 8), Issuer = DirectiveForm.Issuer,
            Subject = "Tăng cường quét mã QR", Recipients = "Các phòng, ban huyện",
        };
        scope.Db.Add(directive);
        await scope.Db.SaveChangesAsync();
        return directive.Id;
    }

    private async Task<string> SubjectAsync(int id)
    {
        await using var scope = App.NewDb();
        return (await scope.Db.Directives().SingleAsync(d => d.Id == id)).Subject;
    }
}
