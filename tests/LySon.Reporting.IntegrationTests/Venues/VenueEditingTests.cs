using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Venues;

public sealed class VenueEditingTests
{
    [Theory, BothDatabases]
    public async Task A_venue_is_added_edited_deleted_and_brought_back(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var added = await (await client.OpenAsync("/venues/new")).Form()
            .Fill("Name", "Nhà hàng Hoàng Sa").Fill("GroupId", "Điểm công cộng, doanh nghiệp, hộ kinh doanh").Fill("Phone", "0905 123 456")
                .SubmitAsync("Lưu Ctrl S");
        Assert.Equal("Nhà hàng Hoàng Sa", added.Title);
        Assert.Equal("Đã thêm địa điểm Nhà hàng Hoàng Sa.", added.Confirmation);

        var edited = await (await added.FollowAsync("Sửa địa điểm")).Form().Fill("Address", "Thôn Đông An Hải").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("Thôn Đông An Hải", edited.Text);
        Assert.Contains("Nhân viên nhập liệu sửa địa chỉ", edited.Text);

        var list = await (await edited.FollowAsync("Sửa địa điểm")).FormWithButton("Xóa địa điểm").SubmitAsync();
        Assert.Equal("Đã xóa địa điểm Nhà hàng Hoàng Sa.", list.Confirmation);
        Assert.DoesNotContain("Nhà hàng Hoàng Sa", (await client.OpenAsync("/venues?q=hoang+sa+nha+hang")).All(".row-key")
            .Select(k => k.Words()));
        Assert.Equal("Nhà hàng Hoàng Sa", (await list.FormWithButton("Hoàn tác").SubmitAsync()).Title);
    }

    [Theory, BothDatabases]
    public async Task Wrong_input_is_told_at_the_field_and_kept(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.OpenAsync("/venues/new")).Form().Fill("Phone", "gọi chị Hạnh").Fill("OpenedOn", "31/09/2021")
            .SubmitAsync("Lưu Ctrl S");
        Assert.Equal(VenueErrors.NameMissing, page.Errors["Input.Name"]);
        Assert.Equal(VenueErrors.GroupMissing, page.Errors["Input.GroupId"]);
        Assert.Equal(VenueErrors.PhoneForm, page.Errors["Input.Phone"]);
        Assert.StartsWith("Tháng 9 chỉ có 30 ngày.", page.Errors["Input.OpenedOn"]);
        Assert.Equal("gọi chị Hạnh", page.Form()["Phone"]);
        Assert.Equal("31/09/2021", page.Form()["OpenedOn"]);

        var future = await page.Form().Fill("Name", "Chợ mới").Fill("GroupId", "Cơ quan, đơn vị hành chính").Fill("Phone", "")
            .Fill("OpenedOn", "10/11/2021").SubmitAsync("Lưu Ctrl S");
        Assert.Equal(VenueErrors.OpenedInFuture, future.Errors["Input.OpenedOn"]);
    }

    [Theory, BothDatabases]
    public async Task A_venue_of_the_same_name_is_doubted_once_and_then_saved(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var client = await app.SignInAsync("nhaplieu");
        var page = await (await client.OpenAsync("/venues/new")).Form().Fill("Name", "cảng lý sơn")
            .Fill("GroupId", "Cơ quan, đơn vị hành chính").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("Đã có địa điểm “Cảng Lý Sơn”", page.Text);
        Assert.Equal("cảng lý sơn", (await page.Form().SubmitAsync("Vẫn lưu Ctrl S")).Title);
    }

    [Theory, BothDatabases]
    public async Task Of_two_writers_the_second_sees_both_versions_and_chooses(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ đêm")).Id;
        var client = await app.SignInAsync("nhaplieu");
        var first = await client.OpenAsync($"/venues/{id}/edit");
        var second = await client.OpenAsync($"/venues/{id}/edit");
        await first.Form().Fill("Address", "Thôn Tây").SubmitAsync("Lưu Ctrl S");

        var conflict = await second.Form().Fill("Address", "Thôn Đông").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("Thôn Tây", conflict.One(".conflict").Words());
        Assert.Contains("Thôn Đông", conflict.One(".conflict").Words());
        Assert.Equal("Thôn Tây", (await app.FindVenueAsync(id))!.Address);
        await conflict.Form().SubmitAsync("Giữ bản của tôi");
        Assert.Equal("Thôn Đông", (await app.FindVenueAsync(id))!.Address);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_survives_that_somebody_deleted_the_venue(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ đêm")).Id;
        var client = await app.SignInAsync("nhaplieu");
        var open = await client.OpenAsync($"/venues/{id}/edit");
        await (await client.OpenAsync($"/venues/{id}/edit")).FormWithButton("Xóa địa điểm").SubmitAsync();

        var conflict = await open.Form().Fill("Address", "Thôn Đông").SubmitAsync("Lưu Ctrl S");
        Assert.Contains("đã xóa", conflict.One(".conflict").Words());
        await conflict.Form().SubmitAsync("Giữ bản của tôi");
        Assert.Equal("Thôn Đông", (await app.FindVenueAsync(id))!.Address);
    }

    [Theory, BothDatabases]
    public async Task A_venue_with_counts_is_not_deleted_but_closed_from_a_day_and_reopened(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ đêm")).Id;
        await app.AddCountAsync(id, new(2021, 11, 8), 4);
        var client = await app.SignInAsync("nhaplieu");

        var refused = await (await client.OpenAsync($"/venues/{id}/edit")).FormWithButton("Xóa địa điểm").SubmitAsync();
        Assert.Contains(VenueErrors.HasCounts("Chợ đêm", 1), refused.Text);
        var close = await refused.FollowAsync("Đóng địa điểm");
        var early = await close.Form().Fill("ClosedOn", "08/11/2021").SubmitAsync();
        Assert.Equal(VenueErrors.ClosedBeforeCounts(new(2021, 11, 8)), early.Errors["ClosedOn"]);

        var closed = await early.Form().Fill("ClosedOn", "09/11/2021").SubmitAsync();
        Assert.Equal("Đã đóng địa điểm Chợ đêm từ ngày 09/11/2021.", closed.Confirmation);
        Assert.Equal(new DateOnly(2021, 11, 9), (await app.FindVenueAsync(id))!.ClosedOn);
        await closed.FormWithButton("Hoàn tác").SubmitAsync();
        Assert.Null((await app.FindVenueAsync(id))!.ClosedOn);
    }

    [Theory, BothDatabases]
    public async Task A_venue_may_not_be_opened_after_its_first_count(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ đêm")).Id;
        await app.AddCountAsync(id, new(2021, 10, 2), 0);
        var page = await (await (await app.SignInAsync("nhaplieu")).OpenAsync($"/venues/{id}/edit")).Form().Fill("OpenedOn", "03/10/2021")
            .SubmitAsync("Lưu Ctrl S");
        Assert.Equal(VenueErrors.OpenedAfterCounts(new(2021, 10, 2)), page.Errors["Input.OpenedOn"]);
    }

    [Theory, BothDatabases]
    public async Task The_page_of_a_venue_tells_zero_from_nothing_reported_and_who_entered_it(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = (await app.AddVenueAsync("Chợ đêm", openedOn: new(2021, 11, 7))).Id;
        await app.AddCountAsync(id, new(2021, 11, 7), 0);
        await app.AddCountAsync(id, new(2021, 11, 8), null);
        var client = await app.SignInAsync("nhaplieu");
        await (await client.OpenAsync("/scans?day=09/11/2021")).Form().Fill($"v{id}", "6").SubmitAsync();
        var page = await client.OpenAsync($"/venues/{id}");
        Assert.Contains("Tổng 6 lượt · đã báo cáo 2/3 ngày", page.Text);
        var rows = page.Rows();
        Assert.Equal(["6", "Nhập tay", "Nhân viên nhập liệu"], rows[0].Skip(1).Take(3));
        Assert.Equal("chưa báo cáo", rows[1][1]);
        Assert.Equal("0", rows[2][1]);
    }

    [Theory, BothDatabases]
    public async Task Another_agencys_venue_is_not_found(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("nhaplieu.bs", Roles.Staff, "binh-son");
        var client = await app.SignInAsync("nhaplieu.bs");
        var id = (await app.AddVenueAsync("Chợ đêm")).Id;
        foreach (var address in (string[])[$"/venues/{id}", $"/venues/{id}/edit", $"/venues/{id}/close", "/venues/999999"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync(address)).Status);
    }
}
