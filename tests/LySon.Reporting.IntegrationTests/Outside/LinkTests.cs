using System.Net;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Outside;

/// <summary>A unit without accounts answers through a private link.</summary>
public sealed class LinkTests
{
    [Theory, BothDatabases]
    public async Task A_unit_fills_in_step_by_step_what_is_kept_and_hands_it_in(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var address = await LinkAsync(app, province, "son-tinh");
        using var unit = app.CreateClient();
        var empty = await unit.OpenAsync($"{address}?step=99");
        Assert.Contains("chưa nhập số liệu vào bảng", empty.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã gửi lúc", (await empty.Form().SubmitAsync("Gửi báo cáo")).Text, StringComparison.Ordinal);
        var step = await TableStepAsync(unit, address);
        var next = await step.Form().Fill("cell-0-0", "31").Fill("cell-0-1", "24").Fill("cell-0-2", "1.200").Fill("cell-0-3", "400")
            .SubmitAsync("Lưu và sang mục sau");
        Assert.Equal(HttpStatusCode.OK, next.Status);
        // Another phone, later: nothing is lost.
        using var other = app.CreateClient();
        Assert.Equal("31", (await TableStepAsync(other, address)).Form()["cell-0-0"]);
        Assert.DoesNotContain("Lý Sơn", (await other.OpenAsync(address)).Document.DocumentElement.TextContent, StringComparison.Ordinal);

        var sent = await (await other.OpenAsync($"{address}?step=99")).Form().Fill("Facts.Note", "Chị Lan").SubmitAsync("Gửi báo cáo");
        Assert.Contains("Đã gửi lúc", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Đã gửi lúc", (await unit.OpenAsync(address)).Text, StringComparison.Ordinal);
        var board = await province.OpenAsync("/requests/1");
        Assert.Contains(board.Rows("main table.board-table"), r => r[0] == "UBND huyện Sơn Tịnh" && r[1] == "Đã phát hành Liên kết");
        Assert.Contains("1.853", (await province.OpenAsync("/requests/1/rollup")).Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        var uses = await scope.Db.Changes.Where(c => c.Entity == nameof(FillLink)).OrderBy(c => c.Id).ToListAsync();
        Assert.Contains(uses, c => c.ActorName == "UBND huyện Sơn Tịnh, qua liên kết" && c.Kind == ChangeKind.Edited);
        Assert.All(await scope.Db.FillLinks().Select(l => l.TokenHash).ToListAsync(),
            h => Assert.False(address.EndsWith(h, StringComparison.Ordinal)));
        Assert.Equal(ReportSource.Link, (await scope.Db.Reports().OrderBy(r => r.Id).LastAsync()).Source);
    }

    [Theory, BothDatabases]
    public async Task A_link_that_is_over_or_was_taken_back_opens_nothing_and_keeps_what_was_typed(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var province = await app.SignInAsync("so");
        var address = await LinkAsync(app, province, "son-tinh");
        using var unit = app.CreateClient();
        var step = await TableStepAsync(unit, address);
        await step.Form().Fill("cell-0-0", "31").SubmitAsync("Lưu");
        var second = await LinkAsync(app, province, "son-tinh");
        Assert.Contains("đã hết hạn hoặc đã được thu hồi", (await unit.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("đã hết hạn hoặc đã được thu hồi", (await step.Form().SubmitAsync("Lưu")).Text, StringComparison.Ordinal);
        Assert.Equal("31", (await TableStepAsync(unit, second)).Form()["cell-0-0"]);
        app.Clock.Advance(FillLink.Life);
        Assert.Contains("đã hết hạn", (await unit.OpenAsync(second)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync("/fill/khong-co")).StatusCode);
    }

    [Fact]
    public async Task What_is_typed_in_a_second_window_is_not_lost_to_the_first()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var address = await LinkAsync(app, await app.SignInAsync("so"), "son-tinh");
        using var unit = app.CreateClient();
        var (first, second) = (await TableStepAsync(unit, address), await TableStepAsync(unit, address));
        await first.Form().Fill("cell-0-0", "31").SubmitAsync("Lưu");
        var told = await second.Form().Fill("cell-0-0", "32").SubmitAsync("Lưu");
        Assert.Contains("vừa được lưu ở cửa sổ khác", told.Text, StringComparison.Ordinal);
        Assert.Equal("32", told.Form()["cell-0-0"]);
        await told.Form().SubmitAsync("Lưu");
        Assert.Equal("32", (await TableStepAsync(unit, address)).Form()["cell-0-0"]);
    }

    private static async Task<string> LinkAsync(ReportingTestApp app, HttpClient province, string agencyCode)
    {
        await using var scope = app.NewDb();
        var id = await scope.Db.Set<Core.Agencies.Agency>().Where(a => a.Code == agencyCode).Select(a => a.Id).SingleAsync();
        var page = await province.OpenAsync($"/requests/1/link/{id}");
        var made = await page.Form("form.link-new").SubmitAsync();
        return new Uri(new Uri("http://localhost"), made.One("#link").TextContent.Trim()).AbsolutePath;
    }

    /// <summary>The first step with a table.</summary>
    private static async Task<Page> TableStepAsync(HttpClient client, string address)
    {
        for (var step = 0; step < 20; step++)
            if (await client.OpenAsync($"{address}?step={step}") is var page && page.Has("[name=cell-0-3]")) return page;
        throw new InvalidOperationException("No step has a table.");
    }
}
