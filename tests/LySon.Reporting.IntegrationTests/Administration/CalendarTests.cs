using LySon.Reporting.Core.Calendar;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

/// <summary>Days off are rows of each year, and the administrator's.</summary>
public sealed class CalendarTests
{
    private const string Address = "/administration/calendar";

    [Theory, BothDatabases]
    public async Task A_portal_begins_with_the_days_off_of_three_years_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
        {
            var days = await scope.Db.DaysOff().OrderBy(d => d.Day).ToListAsync();
            Assert.Equal(GivenDaysOff.All.OrderBy(d => d.Day).Select(d => (d.Day, d.Kind, d.Name, d.Source)),
                days.Select(d => (d.Day, d.Kind, d.Name, d.Source)));
            days[0].DeletedAt = app.Clock.GetUtcNow().UtcDateTime;
            await scope.Db.SaveChangesAsync();
            await scope.Db.AddGivenDaysOffAsync();
        }
        await using var after = app.NewDb();
        Assert.Equal(GivenDaysOff.All.Count - 1, await after.Db.DaysOff().CountAsync());
    }

    [Fact]
    public async Task The_administrator_adds_a_day_deletes_it_and_takes_that_back()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var admin = await app.SignInAsync("quantri");
        var page = await admin.OpenAsync(Address + "?year=2029");
        Assert.Contains("Chưa nhập ngày nghỉ năm 2029", page.Text, StringComparison.Ordinal);
        page = await page.Form(".form-column").Fill("Day", "13/02/2029").Fill("Name", "Tết Nguyên đán").Fill("Source", "Thông báo 1/TB")
            .SubmitAsync();
        Assert.Equal("Đã lưu ngày 13/02/2029.", page.Confirmation);
        Assert.Contains("Thứ Ba, 13/02/2029", page.Text, StringComparison.Ordinal);

        var row = await admin.OpenAsync(page.One(".row-key").GetAttribute("href")!.Split('#')[0]);
        var deleted = await row.Form(".form-column").SubmitAsync("Xóa ngày này");
        Assert.Equal("Đã xóa ngày 13/02/2029.", deleted.Confirmation.Split(" Hoàn tác")[0]);
        Assert.Contains("Chưa nhập ngày nghỉ năm 2029", deleted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_stands_once_and_only_a_weekend_is_worked_in_lieu()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("quantri")).OpenAsync(Address + "?year=2026");
        var refused = await page.Form(".form-column").Fill("Day", "17/02/2026").Fill("Kind", "WorkingDay").Fill("Name", "Làm bù")
            .Fill("Source", "Thông báo").SubmitAsync();
        Assert.Equal(new Dictionary<string, string>
        {
            ["Input.Day"] = "Ngày này đã có trong danh sách. Sửa dòng đã có.",
            ["Input.Kind"] = "Chỉ thứ Bảy, Chủ Nhật mới là ngày đi làm bù; ngày này vốn là ngày làm việc.",
        }, refused.Errors);
        Assert.Contains("Năm 2026 có 250 ngày làm việc", refused.Text, StringComparison.Ordinal);
    }
}
