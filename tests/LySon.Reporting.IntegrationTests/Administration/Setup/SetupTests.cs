using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Administration.Setup;

/// <summary>A portal is set up by one workbook: looked at, carried out whole, and what is there already stays as it is.</summary>
public sealed class SetupTests
{
    [Theory, BothDatabases]
    public async Task An_empty_portal_is_set_up_from_one_workbook_and_the_same_file_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await app.AddUserAsync("quantri", Roles.Administrator, null);
        var client = await app.SignInAsync("quantri");
        var start = await client.OpenAsync("/");
        Assert.Equal("/administration/setup", start.Address);
        Assert.Contains("0/5 bước đã xong", start.Text, StringComparison.Ordinal);

        var preview = await SetupFile.Small().UploadAsync(client);
        Assert.Contains("tạo mới 10, thay đổi 0, giữ nguyên 0, không xóa gì", preview.Text, StringComparison.Ordinal);
        await using (var before = app.NewDb()) Assert.False(await before.Db.Agencies().AnyAsync());
        var done = await SetupFile.CarryOutAsync(preview);
        Assert.Equal("Đã thiết lập xong.", done.Confirmation);

        await using var scope = app.NewDb();
        var agencies = await scope.Db.Agencies().Include(a => a.Names).Include(a => a.Parent).OrderBy(a => a.Position).ToListAsync();
        Assert.Equal(["ubnd-tinh-an-binh", "ubnd-xa-ba-vi", "ubnd-xa-ba-to"], agencies.Select(a => a.Code));
        Assert.Equal("ỦY BAN NHÂN DÂN\nxã Ba Vì", agencies[1].Names.Single().IssuingBody);
        Assert.All(agencies.Skip(1), a => Assert.Equal(agencies[0], a.Parent));
        Assert.Equal("lanhdao@bavi.gov.vn", (await scope.Db.Users().SingleAsync(u => u.UserName == "lanhdao.bavi")).Email);
        Assert.Equal(2, await scope.Db.VenueCodes().CountAsync());
        Assert.Equal(2, await scope.Db.VenueDays().SumAsync(d => d.Opened));

        foreach (var again in (byte[][])[SetupFile.Small().Write(), await client.GetByteArrayAsync("/administration/setup?handler=file")])
            Assert.Contains("Không có gì để thiết lập", (await SetupFile.UploadAsync(client, again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_s_own_file_comes_back_without_a_change_also_with_the_sample_data()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("quantri");
        var file = await client.GetByteArrayAsync("/administration/setup?handler=file");
        var preview = await SetupFile.UploadAsync(client, file);
        Assert.Contains("Không có gì để thiết lập", preview.Text, StringComparison.Ordinal);
        Assert.Equal(file, await client.GetByteArrayAsync("/administration/setup?handler=file"));
    }

    [Fact]
    public async Task Errors_are_told_by_cell_with_what_to_write_and_nothing_is_written()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("quantri");
        var preview = await SetupFile.Small().Account("UBND xã Ba Vì", "Vanthu.BaVi").Account("UBND xã Lạ", "la", "Lãnh đạo UB")
            .Account("UBND xã Ba Vì", "thu", mail: "thu@bavi,gov.vn").Signatory("UBND xã Ba Vì", "Nguyễn Văn An").UploadAsync(client);
        Assert.Contains("Chưa thiết lập được: còn 5 ô cần sửa", preview.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "D5 Tên đăng nhập Vanthu.BaVi Trùng với ô D2. Mỗi dòng một lần.",
                "A6 Đơn vị UBND xã Lạ Không có cơ quan “UBND xã Lạ” trong cổng và trong trang tính Cơ quan.",
                "B6 Vai trò Lãnh đạo UB Chọn một trong: Nhân viên nhập liệu, Lãnh đạo, Văn thư, Chuyên viên tổng hợp, Quản trị.",
                "E7 Thư điện tử thu@bavi,gov.vn Có dấu phẩy trong địa chỉ. Thay bằng dấu chấm.",
            ], preview.Rows().Select(r => string.Join(' ', r)));
        Assert.DoesNotContain(preview.All("button"), b => b.TextContent.Contains("Thiết lập ", StringComparison.Ordinal));
        Assert.Contains("quanh ô E7", (await preview.FollowAsync("E7")).Text, StringComparison.Ordinal);
        var signers = await client.OpenAsync($"{preview.Address}?sheet=1");
        Assert.Contains("Trùng với ô B2.", signers.Text, StringComparison.Ordinal);

        var marked = await client.GetByteArrayAsync($"{preview.Address}?handler=marked");
        Assert.Contains("còn 5 ô cần sửa", (await SetupFile.UploadAsync(client, marked)).Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal(SampleAccounts.All.Count, await scope.Db.Users().CountAsync());
    }

    [Theory]
    [InlineData("so.csv", "Đơn vị;Tên", "Chỉ nhận tệp XLSX.")]
    [InlineData("hong.xlsx", "PK\u0003\u0004hỏng", "Không đọc được tệp")]
    public async Task A_file_that_is_no_such_workbook_is_refused_with_a_sentence(string name, string content, string sentence)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await SetupFile.UploadAsync(await app.SignInAsync("quantri"), System.Text.Encoding.UTF8.GetBytes(content), name);
        Assert.StartsWith(sentence, page.Errors["Upload"], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_another_changed_since_the_preview_is_looked_at_again_before_anything_is_written(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider, Content.Schema, environment: "Production");
        await app.AddUserAsync("quantri", Roles.Administrator, null);
        var client = await app.SignInAsync("quantri");
        var (first, second) = (await SetupFile.Small().UploadAsync(client), await SetupFile.Small().UploadAsync(client));
        await SetupFile.CarryOutAsync(first);
        var refused = await SetupFile.CarryOutAsync(second);
        Assert.Contains("vừa được người khác sửa", Assert.Single(refused.ErrorSummary), StringComparison.Ordinal);
        Assert.Contains("Không có gì để thiết lập", refused.Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal(3, await scope.Db.Agencies().CountAsync());
    }

    [Fact]
    public async Task Staff_of_an_empty_office_see_how_to_begin()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddAgencyAsync("ba-vi", FirstKinds.Hamlet);
        await app.AddUserAsync("bavi", Roles.Clerk, "ba-vi");
        var page = await (await app.SignInAsync("bavi")).OpenAsync("/");
        Assert.DoesNotContain("Mọi việc đã xong", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cơ quan chưa có báo cáo, yêu cầu hoặc văn bản nào.", page.Text, StringComparison.Ordinal);
        Assert.Equal("/guide", page.All(".first-steps a")[^1].GetAttribute("href"));
    }
}
