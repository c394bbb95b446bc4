using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports;
using LySon.Reporting.IntegrationTests.Scans;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class AccessTests
{
    /// <summary>Nobody needs an account for these.</summary>
    private static readonly string[] Public = ["/account/sign-in", "/account/sign-in/code", "/account/sign-in/passkey", "/account/forgotten", "/account/reset", "/account/sign-out", "/error/1", "/v/x", "/register-venue", "/register-venue/x", "/register-venue/x/poster.pdf", "/api"];

    private static readonly string[] Everyone = ["nhaplieu", "lanhdao", "vanthu", "so", "quantri"];

    [Fact]
    public async Task Only_the_known_pages_are_open_to_everyone()
    {
        await using var app = await ReportingTestApp.StartAsync();
        Assert.Equal(Public.Order(), Endpoints.Pages(app).Where(p => p.IsPublic).Select(p => p.Address).Order());
    }

    [Fact]
    public async Task Every_other_page_sends_a_visitor_to_sign_in_and_knows_the_way_back()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var visitor = app.NewClientThatStays();
        var pages = Endpoints.All(app).Where(p => !p.IsPublic && p.IsRead).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var response = await visitor.GetAsync(page.Address);
            Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{page.Address} answered {response.StatusCode} to a visitor");
            Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(page.Address)}", response.Headers.Location!.PathAndQuery);
        }
    }

    [Fact]
    public async Task No_page_takes_a_form_that_it_did_not_give_out()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var userName in Everyone)
        {
            var client = await app.SignInAsync(userName);
            foreach (var page in Endpoints.Pages(app).Where(p => !p.Address.StartsWith("/error", StringComparison.Ordinal)))
            {
                var response = await client.PostAsync(page.Address, new FormUrlEncodedContent([]));
                Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden,
                    $"{page.Address} answered {response.StatusCode} to a forged form of {userName}");
            }
        }
    }

    [Theory]
    [InlineData("/directives", "nhaplieu lanhdao vanthu")]
    [InlineData("/directives/1", "nhaplieu lanhdao vanthu")]
    [InlineData("/directives/new", "nhaplieu")]
    [InlineData("/directives/1/edit", "nhaplieu")]
    [InlineData("/venues", "nhaplieu lanhdao vanthu")]
    [InlineData("/venues/1", "nhaplieu lanhdao vanthu")]
    [InlineData("/venues/1/edit", "nhaplieu")]
    [InlineData("/venues/1/close", "nhaplieu")]
    [InlineData("/venues/1/poster.pdf", "nhaplieu lanhdao vanthu")]
    [InlineData("/venues/posters", "nhaplieu lanhdao vanthu")]
    [InlineData("/venues/1/code", "nhaplieu")]
    [InlineData("/venues/registrations", "nhaplieu lanhdao vanthu")]
    [InlineData("/statistics", "nhaplieu lanhdao vanthu so")]
    [InlineData("/statistics/wall", "nhaplieu lanhdao vanthu so")]
    [InlineData("/scans", "nhaplieu lanhdao vanthu")]
    [InlineData("/venues/1/corrections", "nhaplieu lanhdao vanthu")]
    [InlineData("/imports", "nhaplieu lanhdao vanthu")]
    [InlineData("/imports/1", "nhaplieu lanhdao vanthu")]
    [InlineData("/imports/keys", "nhaplieu")]
    [InlineData("/adoption", "nhaplieu lanhdao vanthu")]
    [InlineData("/adoption/new", "nhaplieu")]
    [InlineData("/requests", "nhaplieu lanhdao vanthu so")]
    [InlineData("/requests/new", "so")]
    [InlineData("/requests/1/edit", "so")]
    [InlineData("/requests/1/outline", "so")]
    [InlineData("/requests/1/files", "so")]
    [InlineData("/reports", "nhaplieu lanhdao vanthu so")]
    [InlineData("/reports/1/pdf", "nhaplieu lanhdao vanthu so")]
    [InlineData("/requests/1/upload", "so")]
    [InlineData("/reports/1/history", "nhaplieu lanhdao vanthu so")]
    [InlineData("/register", "nhaplieu lanhdao vanthu")]
    [InlineData("/register?handler=pdf", "nhaplieu lanhdao vanthu")]
    [InlineData("/reports/new", "nhaplieu")]
    [InlineData("/administration/users", "quantri")]
    [InlineData("/administration/sign-ins", "quantri")]
    [InlineData("/administration/agencies", "quantri")]
    public async Task A_page_opens_for_its_roles_and_tells_the_others_why_not(string address, string roles)
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.DraftAsync();
        await app.AddImportAsync("Địa điểm;Ngày;Lượt quét\nChợ không có;09/11/2021;1\n");
        foreach (var userName in Everyone)
        {
            var page = await (await app.SignInAsync(userName)).OpenAsync(address);
            var allowed = roles.Split(' ').Contains(userName);
            Assert.True(page.Status == (allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{userName} got {page.Status} at {address}");
            if (!allowed) Assert.Equal("Tài khoản không có quyền xem trang này", page.Title);
        }
    }
}
