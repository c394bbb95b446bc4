using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Overview;

public sealed class OverviewTests
{
    [Theory, BothDatabases]
    public async Task Staff_see_the_figures_and_what_is_theirs_to_do(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.DraftAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/");
        Assert.Equal("Tổng quan", page.Title);
        Assert.Contains("09/11/2021, 15:05", page.Text, StringComparison.Ordinal);
        Assert.Contains("Soạn báo cáo theo Công văn 1406/STTTT-BCVT&CNTT", Tasks(page), StringComparison.Ordinal);
        Assert.Contains("Bổ sung ngày ban hành của văn bản 145/VHTT", Tasks(page), StringComparison.Ordinal);
        foreach (var figure in (string[])["26,95%", "3.062/11.360", "Lũy kế 696 lượt"])
            Assert.Contains(figure, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lanhdao", ReportState.Submitted, "Phê duyệt báo cáo")]
    [InlineData("vanthu", ReportState.Approved, "Cấp số, phát hành báo cáo")]
    public async Task Who_does_not_enter_is_asked_for_their_own_step_only(string userName, ReportState state, string task)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AdvanceAsync(await app.DraftAsync(), state);
        var page = await (await app.SignInAsync(userName)).OpenAsync("/");
        Assert.Contains(task, Tasks(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập lượt quét", Tasks(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Bổ sung ngày", Tasks(page), StringComparison.Ordinal);
        Assert.Contains("26,95%", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_province_sees_how_far_each_round_is_and_no_district_s_days(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var page = await (await app.SignInAsync("so")).OpenAsync("/");
        Assert.Contains("Tiếp nhận 1 báo cáo theo Công văn 1406/STTTT-BCVT&CNTT", Tasks(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Còn thiếu", Tasks(page), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1/13 đã gửi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lượt quét theo ngày", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_begins_at_the_accounts()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Equal("/administration/users", (await (await app.SignInAsync("quantri")).OpenAsync("/")).Address);
    }

    [Theory, BothDatabases]
    public async Task A_district_without_data_sees_its_request_and_no_other_s_figures(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", "staff", "binh-son");
        var page = await (await app.SignInAsync("binhson")).OpenAsync("/");
        Assert.Contains("Chưa bắt đầu", Tasks(page), StringComparison.Ordinal);
        Assert.DoesNotContain("26,95%", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("696", page.Text, StringComparison.Ordinal);
    }

    private static string Tasks(Page page) => page.One("main .panel").Words().Replace('\u00a0', ' ')
        .Replace("\u2060", "", StringComparison.Ordinal);
}
