using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using Serilog.Events;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class HostTests
{
    private const string MadeUp = "evil.example.com";

    /// <summary>
    /// In Production without a word about hosts anybody may claim any: it stands in no link, no header and no printed code.
    /// </summary>
    [Fact]
    public async Task A_made_up_host_reaches_no_answer()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a => a.Set("AllowedHosts", "*"));
        foreach (var person in AccessLine.People)
        {
            var client = person.Length == 0 ? app.NewClientThatStays() : await app.SignInAsync(person);
            client.DefaultRequestHeaders.Host = MadeUp;
            foreach (var address in (await Endpoints.HandlersAsync(app)).Where(h => h.StartsWith("GET ", StringComparison.Ordinal))
                .Select(h => h[4..]).Append("/openapi/v1.json"))
            {
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                Assert.DoesNotContain(MadeUp, answer.Headers.ToString(), StringComparison.Ordinal);
                if (answer.Content.Headers.ContentType?.MediaType is "text/event-stream") continue;
                Assert.False((await answer.Content.ReadAsStringAsync()).Contains(MadeUp, StringComparison.Ordinal),
                    $"{address} repeats the host to {person}");
            }
        }
    }

    [Theory]
    [InlineData("/venues/1/poster.pdf")]
    [InlineData("/venues/1/qr.svg")]
    [InlineData("/venues/posters.pdf")]
    public async Task A_code_that_would_lead_nowhere_is_not_printed_and_the_page_says_what_is_missing(string address)
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a => a.Set("AllowedHosts", "*"));
        var staff = await app.SignInAsync("nhaplieu");
        var refused = await staff.OpenAsync(address);
        Assert.Equal((HttpStatusCode.MisdirectedRequest, "Chưa tạo được đường dẫn của cổng"), (refused.Status, refused.Title));
        var venue = await staff.OpenAsync("/venues/1");
        Assert.Contains("Cổng chưa được đặt địa chỉ công khai nên chưa in được mã QR.", venue.Text, StringComparison.Ordinal);
        Assert.False(venue.Has(".qr-picture"));
    }

    [Theory]
    [InlineData("Production", "*", "https://baocao.example.vn", "https://baocao.example.vn/q/")]
    [InlineData("Production", "localhost", "", "http://localhost/q/")]
    [InlineData("Development", "*", "", "http://localhost/q/")]
    public async Task Codes_lead_to_the_public_address_or_to_a_host_that_is_named(
        string environment, string hosts, string address, string link)
    {
        await using var app = await ReportingTestApp.StartAsync(environment: environment, configure: a =>
            a.Set("AllowedHosts", hosts).Set("Portal:PublicAddress", address));
        var venue = await (await app.SignInAsync("nhaplieu")).OpenAsync("/venues/1");
        Assert.StartsWith($"Mã QR mở {link}", venue.One(".qr-picture").GetAttribute("alt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_not_named_is_refused_before_anything_else()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a =>
            a.Set("AllowedHosts", "localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Host = MadeUp } };
        Assert.Equal(HttpStatusCode.BadRequest, (await app.NewClientThatStays().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Production_says_at_its_start_what_is_left_open()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production",
            configure: a => a.Set("AllowedHosts", "*").Set("Mail:Host", "127.0.0.1").Set("FORWARDEDHEADERS_ENABLED", "true"));
        var warned = Warnings(app);
        foreach (var words in (string[])["AllowedHosts is *", "QR codes and posters cannot be printed", "letters carry no links",
            "ASPNETCORE_FORWARDEDHEADERS_ENABLED is of no use"])
            Assert.Contains(warned, w => w.Contains(words, StringComparison.Ordinal));

        await using var closed = await ReportingTestApp.StartAsync(environment: "Production",
            configure: a => a.Set("AllowedHosts", "localhost").Set("Portal:PublicAddress", "https://baocao.example.vn")
                .Set("Mail:Host", "127.0.0.1"));
        Assert.DoesNotContain(Warnings(closed), w => w.Contains("AllowedHosts", StringComparison.Ordinal)
            || w.Contains("PublicAddress", StringComparison.Ordinal));
    }

    private static List<string> Warnings(ReportingTestApp app) =>
        [.. app.Log.Events.Where(e => e.Level == LogEventLevel.Warning).Select(e => e.RenderMessage(null))];
}
