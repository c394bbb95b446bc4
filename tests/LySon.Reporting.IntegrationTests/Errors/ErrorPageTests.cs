using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Errors;

public sealed class ErrorPageTests
{
    [Theory, BothDatabases]
    public async Task An_unexpected_error_is_a_page_with_a_code_that_is_also_in_the_log(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using (var scope = app.NewDb())
            await scope.Db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Directives\" RENAME TO \"Elsewhere\"");
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync("/directives");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Hệ thống gặp lỗi", page.Title);
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);

        var code = page.One(".error-code code").TextContent;
        Assert.Contains(app.Log.Events, e => e.Exception is not null
            && e.Properties.TryGetValue("RequestId", out var id) && id.ToString() == $"\"{code}\"");
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/directives/999999")]
    [InlineData("/directives/abc")]
    [InlineData("/error/abc")]
    public async Task What_is_not_there_is_a_page_that_says_what_to_do(string address)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await (await app.SignInAsync("nhaplieu")).OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Không tìm thấy trang", page.Title);
        Assert.Contains("Mã tham chiếu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_an_old_session_says_to_load_the_page_again()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var response = await (await app.SignInAsync("nhaplieu")).PostAsync("/directives/new", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Trang đã mở quá lâu", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
