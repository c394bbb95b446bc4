using System.Net;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports;

public sealed class ReportAccessTests
{
    private static readonly string[] Parts = ["", "/pdf", "/docx", "/pages", "/layout-check", "/details", "/recipients", "/signatory",
        "/submit", "/history", "/directives"];

    [Theory, BothDatabases]
    public async Task Another_districts_report_is_not_found(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        var stranger = await app.SignInAsync("binhson");
        var id = await app.SampleReportAsync();
        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/reports/{id}{part}")).Status);
        Assert.Contains("Chưa có báo cáo nào", (await stranger.OpenAsync("/reports")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_province_finds_issued_reports_of_every_district_and_cannot_edit(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var id = await app.SampleReportAsync();
        foreach (var query in (string[])["", "?q=ly+son+576", "?q=trien+khai", "?from=9/11/2021&to=9/11/2021"])
            Assert.Single((await province.OpenAsync($"/reports{query}")).Rows());
        Assert.Empty((await province.OpenAsync("/reports?q=binh+son")).Rows());
        var page = await province.OpenAsync($"/reports/{id}");
        Assert.False(page.Has("form[data-narrative-form]"));
        Assert.Contains("Ủy ban nhân dân huyện Lý Sơn", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await province.OpenAsync($"/reports/{id}/details")).Status);

        var draft = await app.DraftAsync();
        foreach (var part in (string[])["", "/pdf", "/docx", "/pages", "/layout-check", "/history"])
            Assert.Equal(HttpStatusCode.NotFound, (await province.OpenAsync($"/reports/{draft}{part}")).Status);
        Assert.Single((await province.OpenAsync("/reports")).Rows());
    }

    [Theory, BothDatabases]
    public async Task Leader_and_clerk_read_and_only_the_clerk_issues(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var id = await app.SampleReportAsync();
        var (leader, clerk) = (await app.SignInAsync("lanhdao"), await app.SignInAsync("vanthu"));
        Assert.Equal("Báo cáo 576/BC-UBND", (await leader.OpenAsync($"/reports/{id}")).Title);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.OpenAsync($"/reports/{id}/issue")).Status);
        Assert.Contains("đã phát hành lúc 16:35 10/11/2021", (await clerk.OpenAsync($"/reports/{id}/issue")).Confirmation,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync($"/reports/{id}/recipients")).Status);
    }

    [Theory, BothDatabases]
    public async Task The_file_is_shown_or_kept_and_is_not_sent_twice(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var staff = await app.SignInAsync("nhaplieu");
        var id = await app.SampleReportAsync();
        var shown = await staff.GetAsync($"/reports/{id}/pdf");
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(shown.Headers.CacheControl is { NoStore: true });
        var kept = (await staff.GetAsync($"/reports/{id}/pdf?download=1")).Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "Bao-cao-576-BC-UBND.pdf"), (kept?.DispositionType, kept?.FileName?.Trim('"')));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/reports/{id}/pdf");
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await staff.SendAsync(again)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_request_shows_each_reader_the_answers_that_concern_them(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await app.AddUserAsync("binhson", Roles.Staff, "binh-son");
        var request = 0;
        await using (var scope = app.NewDb()) request = (await scope.Db.Requests().SingleAsync()).Id;
        Assert.Contains("1/13 đơn vị", (await (await app.SignInAsync("so")).OpenAsync($"/requests/{request}")).Text,
            StringComparison.Ordinal);
        Assert.True((await (await app.SignInAsync("nhaplieu")).OpenAsync($"/requests/{request}")).Text.Contains(
            "Mở báo cáo 576/BC-UBND", StringComparison.Ordinal));
        var stranger = await (await app.SignInAsync("binhson")).OpenAsync($"/requests/{request}");
        Assert.DoesNotContain("576", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Soạn báo cáo", stranger.Text, StringComparison.Ordinal);
    }
}
