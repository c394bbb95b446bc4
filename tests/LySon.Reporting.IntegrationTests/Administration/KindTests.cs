using System.Net;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration;

public sealed class KindTests
{
    private const string Address = "/administration/agencies/kinds";

    [Theory, BothDatabases]
    public async Task A_kind_that_is_added_can_be_chosen_until_its_last_day(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var administrator = await app.SignInAsync("quantri");
        var page = await (await administrator.OpenAsync(Address)).Form().Fill("Input.Name", "Trung tâm").Fill("Input.Level", "5")
            .Fill("Input.Position", "12").SubmitAsync();
        Assert.Equal("Đã lưu loại Trung tâm.", page.Confirmation);
        Assert.Contains("Trung tâm", await OfferedAsync(), StringComparison.Ordinal);
        var edited = await (await page.FollowAsync("Trung tâm")).Form().Fill("Input.ValidTo", "31/12/2021").SubmitAsync();
        Assert.Equal("Đã lưu loại Trung tâm.", edited.Confirmation);
        Assert.Contains("trước – 31/12/2021", edited.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(60));
        administrator = await app.SignInAsync("quantri");
        Assert.DoesNotContain("Trung tâm", await OfferedAsync(), StringComparison.Ordinal);

        async Task<string> OfferedAsync() =>
            (await administrator.OpenAsync("/administration/agencies/new")).One("select[name='Input.KindId']").Words();
    }

    [Fact]
    public async Task What_makes_no_sense_of_a_kind_is_refused_at_its_field()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        var refused = await (await administrator.OpenAsync(Address)).Form().Fill("Input.Name", "SỞ, ngành của tỉnh")
            .Fill("Input.Level", "10").Fill("Input.Position", "1000").Fill("Input.ValidFrom", "01/07/2025")
            .Fill("Input.ValidTo", "30/06/2025").SubmitAsync();
        Assert.Equal("Đã có loại mang tên này. Sửa loại đó hoặc đặt tên khác.", refused.Errors["Input.Name"]);
        Assert.Equal("Nhập cấp là một số từ 1, cao nhất, đến 9.", refused.Errors["Input.Level"]);
        Assert.Equal("Nhập thứ tự là một số từ 0 đến 999.", refused.Errors["Input.Position"]);
        Assert.Equal("Ngày kết thúc phải từ ngày bắt đầu trở đi.", refused.Errors["Input.ValidTo"]);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"{Address}/999")).Status);
    }

    [Fact]
    public async Task The_second_of_two_administrators_sees_both_versions_of_a_kind()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var administrator = await app.SignInAsync("quantri");
        var first = await administrator.OpenAsync($"{Address}/{FirstKinds.Office}");
        await first.Form().Fill("Input.Name", "Phòng").SubmitAsync();
        Assert.Contains("Phòng Ban", (await first.Form().Fill("Input.Name", "Ban").SubmitAsync()).One(".conflict").Words(),
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_kind_that_ended_stays_with_the_agencies_that_are_of_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        app.Clock.Advance(new DateTimeOffset(2025, 7, 2, 3, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        await using var scope = app.NewDb();
        var id = await scope.Db.Agencies().Where(a => a.Code == "ly-son").Select(a => a.Id).SingleAsync();
        var administrator = await app.SignInAsync("quantri");
        var form = (await administrator.OpenAsync($"/administration/agencies/{id}/edit")).Form();
        Assert.Equal($"{FirstKinds.District}", form["KindId"]);
        await form.Fill("KindId", $"{FirstKinds.SpecialZone}").SubmitAsync();
        var page = await administrator.OpenAsync($"/administration/agencies/{id}");
        Assert.Contains("Đặc khu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đặc khu", page.One(".history").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Cấp huyện", (await administrator.OpenAsync("/administration/agencies/new"))
            .One("select[name='Input.KindId']").Words(), StringComparison.Ordinal);
    }
}
