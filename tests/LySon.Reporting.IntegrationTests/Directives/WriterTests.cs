using System.Net;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Directives;

public sealed class WriterTests
{
    [Theory, BothDatabases]
    public async Task The_second_writer_sees_both_versions_and_keeps_theirs_by_sending_again(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("thuhai", "staff", "ly-son");
        var id = await app.DirectiveIdAsync(2908);
        var first = (await (await app.SignInAsync("nhaplieu")).OpenAsync($"/directives/{id}/edit")).Form();
        var second = (await (await app.SignInAsync("thuhai")).OpenAsync($"/directives/{id}/edit")).Form();
        Assert.Equal("/directives", (await first.Fill("Subject", "V/v bản thứ nhất").SubmitAsync()).Address);

        var asked = await second.Fill("Subject", "V/v bản thứ hai").SubmitAsync();
        var table = asked.One(".conflict").Words();
        Assert.Contains("Nhân viên nhập liệu đã lưu", table, StringComparison.Ordinal);
        Assert.Contains("V/v bản thứ nhất V/v bản thứ hai", table, StringComparison.Ordinal);
        Assert.Equal("V/v bản thứ nhất", await SubjectAsync(app, id));

        Assert.Equal("/directives", (await asked.Form().SubmitAsync("Giữ bản của tôi")).Address);
        Assert.Equal("V/v bản thứ hai", await SubjectAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task Taking_the_saved_version_leaves_it_untouched(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DirectiveIdAsync(2908);
        var client = await app.SignInAsync("nhaplieu");
        var late = (await client.OpenAsync($"/directives/{id}/edit")).Form();
        await (await client.OpenAsync($"/directives/{id}/edit")).Form().Fill("Subject", "V/v bản thứ nhất").SubmitAsync();
        var asked = await late.Fill("Subject", "V/v bản thứ hai").SubmitAsync();
        Assert.Equal("V/v bản thứ nhất", (await asked.FollowAsync("Lấy bản đang lưu")).Form()["Subject"]);
        Assert.Equal("V/v bản thứ nhất", await SubjectAsync(app, id));
    }

    [Theory, BothDatabases]
    public async Task Deleting_is_undone_with_one_click(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.DirectiveIdAsync(2908);
        var client = await app.SignInAsync("nhaplieu");
        var list = await (await client.OpenAsync($"/directives/{id}/edit")).Form().SubmitAsync("Xóa văn bản");
        Assert.Equal("Đã xóa văn bản 2908/UBND.", list.Confirmation);
        Assert.DoesNotContain("2908/UBND", list.Numbers());
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"/directives/{id}")).Status);

        var back = await list.Form(".confirmation form").SubmitAsync();
        Assert.Equal("Đã khôi phục văn bản 2908/UBND.", back.Confirmation);
        Assert.Contains("2908/UBND", back.Numbers());
        var history = (await client.OpenAsync($"/directives/{id}")).One(".history").Words();
        Assert.Contains("xóa", history, StringComparison.Ordinal);
        Assert.Contains("khôi phục", history, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_agency_s_directive_does_not_exist_for_reading_or_writing(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.AddForeignDirectiveAsync();
        var client = await app.SignInAsync("nhaplieu");
        Assert.DoesNotContain("09/UBND", (await client.OpenAsync("/directives?size=100")).Numbers());
        foreach (var address in (string[])[$"/directives/{id}", $"/directives/{id}/edit"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync(address)).Status);

        // The form of an own row, sent to the other agency's.
        var own = (await client.OpenAsync($"/directives/{await app.DirectiveIdAsync(2908)}/edit")).Form();
        foreach (var handler in (string[])["", "?handler=delete", "?handler=restore"])
        {
            own.Element.SetAttribute("action", $"/directives/{id}/edit{handler}");
            Assert.Equal(HttpStatusCode.NotFound, (await own.SubmitAsync()).Status);
        }
        await using var scope = app.NewDb();
        Assert.Equal("V/v cài đặt Bluezone tại Bình Sơn", (await scope.Db.Directives().SingleAsync(d => d.Id == id)).Subject);
    }

    [Theory]
    [InlineData("lanhdao")]
    [InlineData("vanthu")]
    public async Task Who_only_reads_is_offered_no_edit_and_refused_one(string userName)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var id = await app.DirectiveIdAsync(2908);
        var staff = (await (await app.SignInAsync("nhaplieu")).OpenAsync($"/directives/{id}/edit")).Form();
        var reader = await app.SignInAsync(userName);
        var page = await reader.OpenAsync($"/directives/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Sửa văn bản", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"/directives/{id}/edit")).Status);
        var token = staff["__RequestVerificationToken"];
        foreach (var handler in (string[])["", "?handler=delete", "?handler=restore"])
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"/directives/{id}/edit{handler}", form)).StatusCode);
        }
    }

    private static async Task<string> SubjectAsync(ReportingTestApp app, int id)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Directives().Where(d => d.Id == id).Select(d => d.Subject).SingleAsync();
    }
}
