using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class CountApiTests
{
    private const string Address = "/api/v1/scan-counts";

    [Theory, BothDatabases]
    public async Task A_batch_counts_once_however_often_and_at_once_it_is_sent(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ Mới");
        var sender = await SenderAsync(app);
        var body = Body(("Chợ Mới", "2021-11-09", 12), ("chợ mới", "2021-11-08", 0));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(sender, "lo-1", body)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var receipts = await Task.WhenAll(answers.Select(a => a.Content.ReadFromJsonAsync<BatchReceipt>()));
        Assert.Equal(1, receipts.Count(r => !r!.Repeated));
        Assert.Single(receipts.Select(r => r!.Id).Distinct());
        Assert.All(receipts, r => Assert.Equal((2, 12L), (r!.Rows, r.Total)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(sender, "lo-1", Body(("Chợ Mới", "2021-11-09", 13)))).StatusCode);
        await using var scope = app.NewDb();
        Assert.Equal(12, (await scope.Db.ScanCounts().SingleAsync(c => c.VenueId == venue.Id && c.Day == new DateOnly(2021, 11, 9)
            && c.Source == ScanSource.Imported)).Value);
        await TotalsTests.AssertSumsAsync(app);
        Assert.Contains("Lô lo-1", (await (await app.SignInAsync("nhaplieu")).OpenAsync("/imports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_with_a_wrong_row_writes_nothing_and_says_which()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddVenueAsync("Chợ Mới");
        await app.AddVenueAsync("Chợ Bình Sơn", agencyCode: "binh-son");
        var sender = await SenderAsync(app);
        var answer = await SendAsync(sender, "lo-1", Body(("Chợ Mới", "2021-11-09", 1), ("Chợ Bình Sơn", "2021-11-09", 1),
            ("Chợ Mới", "2021-11-10", -1)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<ApiProblem>())!;
        Assert.Equal([2, 3, 3], problem.Errors.Select(e => e.Row));
        Assert.Contains("Chợ Bình Sơn", problem.Errors[0].Text, StringComparison.Ordinal);
        await using var scope = app.NewDb();
        Assert.Equal(0, await scope.Db.ScanImports().CountAsync());

        foreach (var broken in (string[])["", "[]", "{", "{\"counts\":null}", "{\"counts\":[]}",
            "{\"counts\":[{\"venue\":\"Chợ Mới\",\"day\":\"2021-11-09\",\"count\":\"nhiều\"}]}", "{\"counts\":[null]}"])
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(sender, "lo-2", broken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(sender, null, Body(("Chợ Mới", "2021-11-09", 1)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await SendAsync(sender, "lo-3",
            Body([.. Enumerable.Repeat(("Chợ Mới", "2021-11-09", 1), CountBatch.RowsMax + 1)]))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await SendAsync(sender, "lo-4", new string(' ', CountBatch.BodyMax + 1))).StatusCode);
    }

    [Fact]
    public async Task Only_a_key_opens_it_and_only_until_it_is_withdrawn()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddVenueAsync("Chợ Mới");
        var body = Body(("Chợ Mới", "2021-11-09", 1));
        var person = await app.SignInAsync("nhaplieu");
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(person, "lo-1", body)).StatusCode);
        var wrong = app.CreateClient();
        wrong.DefaultRequestHeaders.Authorization = new("Bearer", "lsr_0000");
        var refused = await SendAsync(wrong, "lo-1", body);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(ApiKeyHandler.Refusal, (await refused.Content.ReadFromJsonAsync<ApiProblem>())!.Title);

        var sender = await SenderAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(sender, "lo-1", body)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await sender.GetAsync("/imports")).StatusCode);
        var keys = await person.OpenAsync("/imports/keys");
        Assert.Contains("09/11/2021", keys.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lsr_", keys.Text, StringComparison.Ordinal);
        await keys.Form("form[action*='evoke']").SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(sender, "lo-2", body)).StatusCode);
    }

    [Fact]
    public async Task Who_sends_too_fast_is_told_so_in_its_own_words()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Api:RequestsPerMinute", "2"));
        var sender = await SenderAsync(app);
        for (var i = 0; i < 2; i++) await SendAsync(sender, "lo-1", "");
        var refused = await SendAsync(sender, "lo-1", "");
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)),
            (refused.StatusCode, refused.Headers.RetryAfter!.Delta!.Value));
        Assert.Equal(ApiRateLimit.TooFast, (await refused.Content.ReadFromJsonAsync<ApiProblem>())!.Title);
    }

    [Fact]
    public async Task Its_description_is_OpenApi_and_the_page_says_the_same()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = app.CreateClient();
        using var json = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        Assert.StartsWith("3.", json.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var path = Assert.Single(json.RootElement.GetProperty("paths").EnumerateObject());
        Assert.Equal(Address, path.Name);
        Assert.Equal(["200", "400", "401", "413", "422", "429", "503"],
            path.Value.GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name).Order());
        var page = await client.OpenAsync("/api");
        foreach (var words in (string[])[Address, CountBatches.KeyHeader, "CountRow", "tối đa 10.000", "0 đến 999.999",
            "Khóa thiếu, sai hoặc đã bị thu hồi"])
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> SenderAsync(ReportingTestApp app)
    {
        var made = await (await (await app.SignInAsync("nhaplieu")).OpenAsync("/imports/keys")).Form().Fill("Name", "Trung tâm điều hành")
            .SubmitAsync();
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.One("[data-id='new-key']").TextContent);
        return client;
    }

    private static string Body(params (string Venue, string Day, int Count)[] rows) =>
        JsonSerializer.Serialize(new { counts = rows.Select(r => new { venue = r.Venue, day = r.Day, count = r.Count }) });

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string? key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json")
        };
        if (key is not null) request.Headers.Add(CountBatches.KeyHeader, key);
        return client.SendAsync(request);
    }
}
