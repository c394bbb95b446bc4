using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Requests;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

/// <summary>What an agency does not use it does not see.</summary>
public sealed class ModuleTests
{
    [Theory, BothDatabases]
    public async Task Without_venues_there_is_no_menu_no_figure_no_task_no_hit_and_nobody_registers(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var before = await staff.OpenAsync("/");
        Assert.Contains("Nhập lượt quét ngày 09/11/2021", before.Text, StringComparison.Ordinal);
        Assert.Contains("Cần chú ý", before.Text, StringComparison.Ordinal);

        var id = await SwitchOffAsync(app, "ly-son", "UsesVenues");
        var after = await staff.OpenAsync("/");
        foreach (var gone in (string[])["lượt quét", "địa điểm", "Cần chú ý"])
            Assert.DoesNotContain(gone, after.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Văn bản chỉ đạo", after.Text, StringComparison.Ordinal);
        Assert.Contains("Cài đặt PC-Covid", after.Text, StringComparison.Ordinal);
        foreach (var address in (string[])["/venues", "/scans", "/scans/imports", "/statistics"])
            Assert.False(after.Has($"nav a[href='{address}']"), address);
        Assert.DoesNotContain("Cảng Lý Sơn", (await staff.OpenAsync("/search?q=cảng")).Text, StringComparison.Ordinal);
        Assert.False((await app.NewClient().OpenAsync("/register-venue")).Has($"option[value='{id}']"));
        // For those who ask it is as if it had none.
        var asking = await app.SignInAsync("so");
        Assert.Equal(12 + 1, (await asking.OpenAsync("/statistics")).All("select#agency option").Count);
        Assert.Equal(12, (await asking.OpenAsync("/statistics/wall")).Rows(".wall-table").Count);
    }

    [Fact]
    public async Task Without_adoption_there_is_no_menu_no_figure_and_no_task()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Clock.Advance(TimeSpan.FromDays(20));
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("Cập nhật số liệu cài đặt PC-Covid", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        await SwitchOffAsync(app, "ly-son", "UsesAdoption");
        var after = await staff.OpenAsync("/");
        Assert.DoesNotContain("cài đặt", after.Text, StringComparison.OrdinalIgnoreCase);
        Assert.False(after.Has("nav a[href='/adoption']"));
    }

    [Fact]
    public async Task Who_asks_without_using_a_part_is_offered_no_section_of_it()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.AskAsync(sent: false);
        var asking = await app.SignInAsync("so");
        Assert.True((await asking.OpenAsync($"/requests/{id}/outline")).Has($"option[value='{VenuesSection.Kind}']"));
        await SwitchOffAsync(app, "so-tttt", "UsesVenues");
        var page = await asking.OpenAsync($"/requests/{id}/outline");
        Assert.False(page.Has($"option[value='{VenuesSection.Kind}']"));
        Assert.True(page.Has($"option[value='{AdoptionSection.Kind}']"));
    }

    [Fact]
    public async Task An_agency_without_a_venue_is_not_told_that_no_venue_reported()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddUserAsync("nhaplieu2", Core.Accounts.Roles.Staff, "binh-son");
        var page = await (await app.SignInAsync("nhaplieu2")).OpenAsync("/");
        Assert.DoesNotContain("Không địa điểm nào báo cáo", page.Text, StringComparison.Ordinal);
        Assert.Contains("Không có gì cần chú ý.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>As an administrator does; the agency's key.</summary>
    private static async Task<int> SwitchOffAsync(ReportingTestApp app, string code, string field)
    {
        await using var scope = app.NewDb();
        var id = await scope.Db.Agencies().Where(a => a.Code == code).Select(a => a.Id).SingleAsync();
        var form = (await (await app.SignInAsync("quantri")).OpenAsync($"/administration/agencies/{id}/edit")).Form();
        var saved = await form.Tick($"Input.{field}", false).SubmitAsync();
        Assert.StartsWith("Đã lưu", saved.Confirmation, StringComparison.Ordinal);
        Assert.Contains("Không dùng", saved.Text, StringComparison.Ordinal);
        return id;
    }
}
