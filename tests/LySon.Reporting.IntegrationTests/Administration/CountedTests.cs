using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

/// <summary>A group or an application that is no longer counted.</summary>
public sealed class CountedTests
{
    [Fact]
    public async Task An_ended_application_is_asked_for_no_more_and_is_left_out_of_later_reports()
    {
        await using var app = await ReportingTestApp.StartAsync();
        app.Clock.Advance(TimeSpan.FromDays(20));
        var staff = await app.SignInAsync("nhaplieu");
        Assert.Contains("Cập nhật số liệu cài đặt PC-Covid", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        var saved = await EndAsync(app, "a1", "15/11/2021");
        Assert.Equal("Đã lưu PC-Covid.", saved.Confirmation);
        Assert.Contains("PC-Covid Ứng dụng 15/11/2021", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cập nhật số liệu cài đặt", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await ApplicationsAsync(app, new(2021, 11, 14)), await ApplicationsAsync(app, new(2021, 11, 15))));

        await EndAsync(app, "a1", "");
        Assert.Contains("Cập nhật số liệu cài đặt PC-Covid", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_of_an_ended_group_are_not_waited_for_and_no_venue_begins_in_it()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var staff = await app.SignInAsync("nhaplieu");
        var task = (await staff.OpenAsync("/")).Text;
        Assert.Contains("/41 địa điểm đã có số liệu", task, StringComparison.Ordinal);
        await EndAsync(app, "g1", "01/11/2021");
        Assert.Contains("/21 địa điểm đã có số liệu", (await staff.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cơ quan, đơn vị hành chính",
            (await staff.OpenAsync("/venues/new")).One("select[name='Input.GroupId']").Words(), StringComparison.Ordinal);
        Assert.Contains("không thống kê từ 01/11/2021", (await staff.OpenAsync("/venues/groups")).Text, StringComparison.Ordinal);
        Assert.False((await app.NewClient().OpenAsync("/register-venue")).Has("#Input_GroupId option[value='1']"));
    }

    [Fact]
    public async Task An_agency_ends_a_group_of_its_own()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var staff = await app.SignInAsync("nhaplieu");
        await (await staff.OpenAsync("/venues/groups/new")).Form("#group").Fill("Input.Name", "Các cơ sở lưu trú")
            .Fill("Input.ShortName", "Lưu trú").SubmitAsync();
        await using var scope = app.NewDb();
        var group = await scope.Db.VenueGroups().SingleAsync(g => g.ShortName == "Lưu trú");
        var list = await (await staff.OpenAsync($"/venues/groups/{group.Id}/edit")).Form("#group").Fill("Input.EndedOn", "09/11/2021")
            .SubmitAsync();
        Assert.Contains("Các cơ sở lưu trú không thống kê từ 09/11/2021", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_ended_that_was_not_chosen()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await (await app.SignInAsync("quantri")).OpenAsync("/administration/counted")).Form().SubmitAsync();
        Assert.Equal("Chọn đối tượng thống kê hoặc ứng dụng.", page.Errors["Input.Key"]);
    }

    private static async Task<Page> EndAsync(ReportingTestApp app, string key, string day) =>
        await (await (await app.SignInAsync("quantri")).OpenAsync("/administration/counted")).Form().Fill("Input.Key", key)
            .Fill("Input.EndedOn", day).SubmitAsync();

    private static async Task<int> ApplicationsAsync(ReportingTestApp app, DateOnly cutoff)
    {
        await using var scope = app.NewDb();
        var id = await scope.Db.Agencies().Where(a => a.Code == "ly-son").Select(a => a.Id).SingleAsync();
        var request = await scope.Db.Set<Core.Requests.ReportRequest>().AsNoTracking().FirstAsync();
        return (await scope.Get<FigureReader>().ReadAsync(id, cutoff, request, 0)).Data.Applications.Count;
    }
}
