using System.Net;
using System.Net.Http.Json;
using System.Text;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class ScanCountingTests
{
    private static readonly WebApplicationFactoryClientOptions Plain = new() { AllowAutoRedirect = false, HandleCookies = false };
    private static readonly WebApplicationFactoryClientOptions Device = new() { AllowAutoRedirect = false };

    private sealed record Sums(string Venue, long Today, long Total);

    [Theory, BothDatabases]
    public async Task A_scan_is_counted_when_it_is_answered_and_soon_in_the_day(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (venue, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PostAsync(address, null)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.NoContent, a.StatusCode));
        Assert.Equal(new Sums("Bến cảng thử", 40, 40), await SumsAsync(client, address));

        await using var scope = app.NewDb();
        var hour = await scope.Db.ScanHours().SingleAsync(h => h.VenueId == venue.Id);
        Assert.Equal((new DateOnly(2021, 11, 9), 15, 40), (hour.Day, hour.Hour, hour.Count));
        await scope.Get<ScanRoller>().RollAsync();
        var day = await scope.Db.ScanCounts().SingleAsync(c => c.VenueId == venue.Id);
        Assert.Equal((hour.Day, ScanSource.Counted, 40), (day.Day, day.Source, day.Value));
        Assert.Equal(new Sums("Bến cảng thử", 40, 40), await SumsAsync(client, address));
    }

    [Theory, BothDatabases]
    public async Task A_repeated_request_and_a_device_that_comes_again_count_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (_, address) = await AddAsync(app);
        var plain = app.CreateClient(Plain);
        var key = Guid.NewGuid().ToString();
        foreach (var _ in Enumerable.Range(0, 3)) Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(plain, address, key)).StatusCode);
        Assert.Equal(1, (await SumsAsync(plain, address)).Today);

        var phone = app.CreateClient(Device);
        await PostAsync(phone, address, Guid.NewGuid().ToString());
        await PostAsync(phone, address, Guid.NewGuid().ToString());
        Assert.Equal(2, (await SumsAsync(plain, address)).Today);
        Assert.Contains("Lượt quét này đã được ghi nhận", await phone.GetStringAsync(address), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await PostAsync(phone, address, Guid.NewGuid().ToString());
        Assert.Equal(3, (await SumsAsync(plain, address)).Today);
    }

    [Fact]
    public async Task Looking_counts_nothing_and_the_button_works_without_script()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (_, address) = await AddAsync(app);
        var phone = app.CreateClient(Device);
        var page = await phone.GetStringAsync(address);
        Assert.Contains("Ghi nhận lượt quét</button>", page, StringComparison.Ordinal);
        Assert.Equal(0, (await SumsAsync(phone, address)).Today);
        var whole = Encoding.UTF8.GetByteCount(page) + (await phone.GetByteArrayAsync("/scan/scan.js")).Length
            + (await phone.GetByteArrayAsync("/scan/scan.css")).Length;
        Assert.True(whole < 8_000, $"{whole} bytes");

        Assert.Contains("<p id=\"before\">Lượt quét chưa được ghi nhận.", page, StringComparison.Ordinal);

        var counted = await PressAsync(phone, address);
        Assert.Equal(HttpStatusCode.SeeOther, counted.StatusCode);
        var said = await phone.GetStringAsync(counted.Headers.Location);
        Assert.Contains("<h1>Đã ghi nhận lượt quét</h1><p>Lúc 15:05.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("không cần quét lại", said, StringComparison.Ordinal);
        Assert.Contains("Lượt quét này đã được ghi nhận", await phone.GetStringAsync(address), StringComparison.Ordinal);

        var again = await PressAsync(phone, address);
        Assert.Contains("Lần này không tính thêm", await phone.GetStringAsync(again.Headers.Location), StringComparison.Ordinal);
        Assert.Equal(1, (await SumsAsync(phone, address)).Today);
    }

    [Fact]
    public async Task Without_cookies_and_script_what_is_said_is_true_and_nobody_is_told_so_by_a_made_up_address()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (_, address) = await AddAsync(app);
        var (_, other) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        var counted = (await PressAsync(client, address)).Headers.Location!.ToString();
        Assert.Contains("<h1>Đã ghi nhận lượt quét</h1>", await client.GetStringAsync(counted), StringComparison.Ordinal);
        Assert.Equal(1, (await SumsAsync(client, address)).Today);
        var proof = counted[counted.IndexOf('?', StringComparison.Ordinal)..];
        foreach (var forged in (string[])[address, address + "?counted=1", address + proof[..30] + (proof[30] == 'A' ? 'B' : 'A')
            + proof[31..], other + proof])
            Assert.Contains("Lượt quét chưa được ghi nhận", await client.GetStringAsync(forged), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains("Lượt quét chưa được ghi nhận", await client.GetStringAsync(counted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.NoContent)]
    [InlineData("https://LOCALHOST", HttpStatusCode.NoContent)]
    [InlineData("https://baocao.example.vn", HttpStatusCode.NoContent)]
    [InlineData("https://baocao.example.vn:8443", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.NoContent)]
    public async Task A_page_of_elsewhere_is_told_why_its_scan_does_not_count(string? origin, HttpStatusCode status)
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
            a.Set("Portal:PublicAddress", "https://baocao.example.vn/"));
        var (_, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        using var post = new HttpRequestMessage(HttpMethod.Post, address);
        if (origin is not null) post.Headers.Add("Origin", origin);
        var answer = await client.SendAsync(post);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Forbidden)
            Assert.StartsWith("Lượt quét không được ghi nhận.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.Forbidden ? 0 : 1, (await SumsAsync(client, address)).Today);
    }

    [Fact]
    public async Task A_network_counts_so_often_a_minute_at_one_venue_where_that_is_set()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a =>
        {
            a.Set("Scans:PerVenueAndNetworkPerMinute", "2").Set("Scans:OncePerMinutes", "0");
            a.Replace = services => services.AddSingleton<IStartupFilter, CallersAddress>();
        });
        var (_, address) = await AddAsync(app);
        var (_, other) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        foreach (var (venue, network, status) in ((string, string, HttpStatusCode)[])
        [
            (address, "203.0.113.7", HttpStatusCode.NoContent), (address, "::ffff:203.0.113.7", HttpStatusCode.NoContent),
            (address, "203.0.113.7", HttpStatusCode.TooManyRequests),
            (other, "203.0.113.7", HttpStatusCode.NoContent), (address, "203.0.113.8", HttpStatusCode.NoContent),
            (address, "2001:db8:0:1::7", HttpStatusCode.NoContent), (address, "2001:db8:0:1:ffff::8", HttpStatusCode.NoContent),
            (address, "2001:db8:0:1:2:3:4:5", HttpStatusCode.TooManyRequests),
            (address, "2001:db8:0:2::7", HttpStatusCode.NoContent),
        ])
        {
            var answer = await PostFromAsync(client, venue, network);
            Assert.True(status == answer.StatusCode, $"{network} got {answer.StatusCode}");
            Assert.Equal(status == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        }
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NoContent, (await PostFromAsync(client, address, "203.0.113.7")).StatusCode);
        // Nobody's address is written down.
        Assert.DoesNotContain(app.Log.Events, e => e.RenderMessage(null).Contains("203.0.113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_replaced_and_closed_codes_and_other_sites_count_nothing()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var (venue, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/q/AAAAAAAAAA", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/q/AAAAAAAAAA")).StatusCode);
        using var forged = new HttpRequestMessage(HttpMethod.Post, address);
        forged.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(forged)).StatusCode);

        await using var scope = app.NewDb();
        var next = await scope.Get<VenueCodes>().ReplaceAsync(venue.AgencyId, venue.Id, address["/q/".Length..]);
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.Gone, (await client.PostAsync(address, null)).StatusCode);
        Assert.Contains("Mã QR này đã được thay", await (await client.GetAsync(address)).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync($"/q/{next}", null)).StatusCode);

        (await scope.Db.Venues().SingleAsync(v => v.Id == venue.Id)).ClosedOn = new(2021, 11, 9);
        await scope.Db.SaveChangesAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.Gone, (await client.PostAsync($"/q/{next}", null)).StatusCode);
        Assert.Contains("từ ngày 09/11/2021", await (await client.GetAsync($"/q/{next}")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Equal(1, await scope.Db.ScanHours().SumAsync(h => h.Count));
    }

    [Fact]
    public async Task A_locked_database_is_answered_503_and_one_address_is_slowed()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Scans:PermitsPerMinute", "3"));
        var (_, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        await client.GetAsync(address);
        await using (await HeldFile.OfAsync(app))
        {
            var refused = await client.PostAsync(address, null);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync(address, null)).StatusCode);
        Assert.Equal(1, (await SumsAsync(client, address)).Today);
        await client.PostAsync(address, null);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostAsync(address, null)).StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_scan_that_was_not_counted_sends_again_under_the_same_key()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Scans:PermitsPerMinute", "1"));
        var (_, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        await client.GetAsync(address);
        await using var held = await HeldFile.OfAsync(app);
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests])
        {
            var key = Guid.NewGuid();
            using var button = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new FormUrlEncodedContent([new("key", $"{key}")])
            };
            button.Headers.Accept.ParseAdd("text/html");
            var answer = await client.SendAsync(button);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains($"value=\"{key}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task A_request_is_known_again_for_two_hours_and_its_receipt_then_thrown_away(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (_, address) = await AddAsync(app);
        var client = app.CreateClient(Plain);
        var key = Guid.NewGuid().ToString();
        await PostAsync(client, address, key);
        await using var scope = app.NewDb();
        var minute = await scope.Db.ScanReceipts().Select(r => r.Minute).SingleAsync();
        scope.Db.ScanReceipts()
            .AddRange(Enumerable.Range(0, 10_001).Select(_ => new ScanReceipt { Key = Guid.NewGuid(), Minute = minute }));
        await scope.Db.SaveChangesAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(119));
        await ThrowAwayAsync(app);
        await PostAsync(client, address, key);
        Assert.Equal((10_002, 1), (await scope.Db.ScanReceipts().CountAsync(), await scope.Db.ScanHours().SumAsync(h => h.Count)));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await PostAsync(client, address, Guid.NewGuid().ToString());
        await ThrowAwayAsync(app);
        Assert.Equal((1, 2), (await scope.Db.ScanReceipts().CountAsync(), await scope.Db.ScanHours().SumAsync(h => h.Count)));
    }

    [Theory, BothDatabases]
    public async Task A_group_of_thousands_counts_each_key_once(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var (first, second) = (await app.AddVenueAsync("Bến cảng một"), await app.AddVenueAsync("Bến cảng hai"));
        var keys = Enumerable.Range(0, 1_500).Select(_ => Guid.NewGuid()).ToList();
        var day = new DateOnly(2021, 11, 9);
        await using var scope = app.NewDb();
        await using var commit = await ScanCommit.OpenAsync(app.Services.GetRequiredService<ReportingConnections>(), app.Clock);
        await commit.RunAsync([.. keys.Select(k => new CountedScan(first.Id, day, 23, k))]);
        await commit.RunAsync(
        [
            .. keys.Concat(keys).Select(k => new CountedScan(first.Id, day, 23, k)), new(second.Id, day, 23, null),
            new(second.Id, day, 23, null),
            new(first.Id, day.AddDays(1), 0, Guid.NewGuid()), new(second.Id, day.AddDays(1), 0, Guid.NewGuid()),
        ]);
        Assert.Equal([(first.Id, 23, 1_500), (first.Id, 0, 1), (second.Id, 23, 2), (second.Id, 0, 1)],
            (await scope.Db.ScanHours().OrderBy(h => h.VenueId).ThenBy(h => h.Day).ToListAsync())
                .Select(h => (h.VenueId, h.Hour, h.Count)));
    }

    private static async Task ThrowAwayAsync(ReportingTestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDueWork>().OfType<OldReceipts>().Single().RunAsync(CancellationToken.None);
    }

    private static async Task<(Venue Venue, string Address)> AddAsync(ReportingTestApp app)
    {
        var venue = await app.AddVenueAsync("Bến cảng thử");
        await using var scope = app.NewDb();
        return (venue, $"/q/{(await scope.Db.VenueCodes().SingleAsync(c => c.VenueId == venue.Id)).Code}");
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient client, string address)
    {
        using var button = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("key", Guid.NewGuid().ToString())])
        };
        button.Headers.Accept.ParseAdd("text/html");
        return await client.SendAsync(button);
    }

    private static async Task<HttpResponseMessage> PostFromAsync(HttpClient client, string address, string network)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add(CallersAddress.Header, network);
        return await client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    private static async Task<Sums> SumsAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/json");
        return (await (await client.SendAsync(request)).Content.ReadFromJsonAsync<Sums>())!;
    }
}
