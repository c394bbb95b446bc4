using System.Net;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class ProxyTests
{
    private const string Proxy = "10.0.0.5";
    private const string Stranger = "203.0.113.9";

    [Theory]
    [InlineData(Proxy, Proxy)]
    [InlineData("10.0.0.0/24", Proxy)]
    [InlineData("192.0.2.1, 10.0.0.0/8", Proxy)]
    [InlineData("fd00::/8", "fd00::17")]
    [InlineData(Proxy, "::ffff:10.0.0.5")]
    public async Task What_a_configured_proxy_says_of_a_caller_is_believed(string known, string peer)
    {
        await using var app = await StartAsync(peer, known);
        Assert.Contains("; secure", await FormCookieAsync(app, "https"), StringComparison.OrdinalIgnoreCase);
        // Two callers behind it have a limit each.
        Assert.Equal(HttpStatusCode.OK, await TryAsync(app, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(app, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(app, "198.51.100.2"));
    }

    [Theory]
    [InlineData(Stranger, Proxy, "false")]
    [InlineData(Stranger, "", "false")]
    // The framework's switch believes everybody; here it believes nobody.
    [InlineData(Stranger, "", "true")]
    [InlineData(Stranger, Proxy, "true")]
    public async Task What_anybody_else_says_is_not(string peer, string known, string frameworkSwitch)
    {
        await using var app = await StartAsync(peer, known, frameworkSwitch);
        Assert.DoesNotContain("; secure", await FormCookieAsync(app, "https"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await TryAsync(app, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(app, "198.51.100.2"));
    }

    [Fact]
    public async Task What_a_caller_wrote_before_the_proxy_did_is_not_believed()
    {
        await using var app = await StartAsync(Proxy, Proxy);
        Assert.Equal(HttpStatusCode.OK, await TryAsync(app, "198.51.100.1, 203.0.113.9"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(app, "198.51.100.2, 203.0.113.9"));
    }

    [Theory]
    [InlineData(Proxy, HttpStatusCode.NoContent)]
    [InlineData("192.0.2.1", HttpStatusCode.TooManyRequests)]
    public async Task The_limit_of_scans_at_the_head_of_the_pipeline_sees_the_same_caller(string known, HttpStatusCode second)
    {
        await using var app = await StartAsync(Proxy, known);
        await using var scope = app.NewDb();
        var code = (await scope.Db.VenueCodes().FirstAsync(c => c.ReplacedAt == null)).Code;
        Assert.Equal(HttpStatusCode.NoContent, await ScanAsync("198.51.100.1"));
        Assert.Equal(second, await ScanAsync("198.51.100.2"));

        async Task<HttpStatusCode> ScanAsync(string caller)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/q/{code}") { Headers = { { "X-Forwarded-For", caller } } };
            return (await app.NewClientThatStays().SendAsync(request)).StatusCode;
        }
    }

    [Theory]
    [InlineData("--ForwardedHeaders:KnownProxies=proxy.example.vn", "ForwardedHeaders:KnownProxies")]
    [InlineData("--ForwardedHeaders:KnownProxies:0=10.0.0.0/99", "ForwardedHeaders:KnownProxies")]
    [InlineData("--Portal:PublicAddress=baocao.example.vn", "Portal:PublicAddress")]
    public async Task A_wrong_setting_stops_the_portal_with_one_line(string argument, string setting)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Schema);
        var refused = await PortalProcess.RunAsync(database, $"serve --urls=http://127.0.0.1:0 {argument}");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(setting, refused.Errors[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Errors, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    private static Task<ReportingTestApp> StartAsync(string peer, string known, string frameworkSwitch = "false") =>
        ReportingTestApp.StartAsync(configure: app =>
    {
        app.Set("SignIn:AttemptsPerMinute", "1").Set("Scans:PermitsPerMinute", "1").Set("Scans:OncePerMinutes", "0")
            .Set("ForwardedHeaders:KnownProxies", known).Set("FORWARDEDHEADERS_ENABLED", frameworkSwitch);
        RemotePeer.From(app, peer);
    });

    private static async Task<string> FormCookieAsync(ReportingTestApp app, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in")
        {
            Headers = { { "X-Forwarded-Proto", scheme }, { "X-Forwarded-For", "198.51.100.7" } }
        };
        return Assert.Single((await app.NewClientThatStays().SendAsync(request)).Headers.GetValues("Set-Cookie"), c =>
            c.StartsWith("lyson.form=", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> TryAsync(ReportingTestApp app, string caller)
    {
        var client = app.NewClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", caller);
        return (await (await client.OpenAsync("/account/sign-in")).Form().Fill("UserName", "ai").Fill("Password", "sai")
            .SubmitAsync()).Status;
    }
}
