using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class HeaderTests
{
    [Fact]
    public async Task Every_answer_forbids_foreign_code_frames_and_guessing_of_types()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        string[] more = ["/no-such-page", "/healthz", "/images/favicon.svg"];
        foreach (var address in Endpoints.Pages(app).Concat(more))
        {
            var headers = (await client.GetAsync(address)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            // A private link is told to nobody, not even to the portal's own pages.
            var isPrivate = address.StartsWith("/register-venue/", StringComparison.Ordinal)
                || address.StartsWith("/account/reset/", StringComparison.Ordinal)
                || address.StartsWith("/fill/", StringComparison.Ordinal);
            Assert.Equal(isPrivate ? "no-referrer" : "same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await app.NewClientThatStays().OpenAsync("/account/sign-in");
        var answer = await page.Form().Fill("UserName", "nhaplieu").Fill("Password", "LySon@576").SubmitAsync();
        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), c =>
            c.StartsWith("lyson.reporting=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_cookie_is_for_https_only_where_the_caller_came_by_https()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = app.NewClientThatStays();
        client.BaseAddress = new("https://localhost");
        var page = await client.OpenAsync("/account/sign-in");
        // Carried to the next page in the cookie in which one-time codes travel, too.
        var refused = await page.Form("[data-passkey-sign-in]").Fill("credential", "{}").SubmitAsync();
        var inside = await page.Form().Fill("UserName", "nhaplieu").Fill("Password", "LySon@576").SubmitAsync();
        await using var scope = app.NewDb();
        var code = (await scope.Db.VenueCodes().FirstAsync(c => c.ReplacedAt == null)).Code;
        var scan = await client.PostAsync($"/q/{code}", null);
        List<string> set = [.. Cookies(page.Response).Concat(Cookies(refused.Response)).Concat(Cookies(inside.Response))
            .Concat(Cookies(scan))];
        foreach (var name in (string[])["lyson.form=", "lyson.once=", "lyson.reporting=", "lyson.scan="])
            Assert.Contains(set, c => c.StartsWith(name, StringComparison.Ordinal));
        Assert.All(set, c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));

        // On the loopback address of a developer there is no HTTPS, and people still get in.
        Assert.All(Cookies((await app.NewClientThatStays().OpenAsync("/account/sign-in")).Response), c =>
            Assert.DoesNotContain("; secure", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Browsers_are_told_to_keep_to_https_for_a_year_where_a_name_is_real()
    {
        await using var app = await ReportingTestApp.StartAsync(environment: "Production");
        var client = app.NewClientThatStays();
        var answer = await client.GetAsync("https://baocao.example.vn/account/sign-in");
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.False((await client.GetAsync("http://baocao.example.vn/account/sign-in")).Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>Pages, downloads, parts of pages, JSON and streams of every kind, whatever they are answered with.</summary>
    [Theory]
    [InlineData("nhaplieu")]
    [InlineData("so")]
    [InlineData("quantri")]
    public async Task No_answer_to_a_person_is_kept_by_a_browser_or_proxy(string person)
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync(person);
        string[] more = ["/healthz", "/no-such-page", "/reports/1/pdf?download=1", "/statistics/thoi-gian.csv",
            "/statistics/thoi-gian.xlsx", "/venues/posters.zip", "/venues/1/qr.png", "/requests/1/zip"];
        var gets = (await Endpoints.HandlersAsync(app)).Where(h => h.StartsWith("GET ", StringComparison.Ordinal)).Select(h => h[4..])
            .Concat(more).ToList();
        Assert.Contains("/reports/1/pdf", gets);
        foreach (var address in gets)
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(answer.Headers.CacheControl?.ToString() is "no-store",
                $"{address} ({answer.StatusCode}) says {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task The_portal_s_own_files_are_kept_as_ever()
    {
        await using var app = await ReportingTestApp.StartAsync();
        foreach (var client in (HttpClient[])[app.NewClient(), await app.SignInAsync("nhaplieu")])
        {
            var page = await client.OpenAsync("/account/sign-in");
            var style = await client.GetAsync(page.One("link[rel=stylesheet]").GetAttribute("href")!);
            Assert.Equal(TimeSpan.FromDays(365), style.Headers.CacheControl!.MaxAge);
            Assert.False((await client.GetAsync("/images/favicon.svg")).Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Searches_find_the_public_doors_and_nothing_else()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = app.NewClientThatStays();
        await using var scope = app.NewDb();
        var code = (await scope.Db.IssuedDocuments().FirstAsync()).Code;
        string[] hidden = [$"/v/{code}", "/v/x", "/account/sign-in", "/register-venue/x", "/directives", "/no-such-page", "/healthz"];
        foreach (var address in hidden)
            Assert.Equal("noindex", Assert.Single((await client.GetAsync(address)).Headers.GetValues("X-Robots-Tag")));
        foreach (var address in (string[])["/v", "/register-venue", "/api"])
        {
            var page = await client.OpenAsync(address);
            Assert.False(page.Response.Headers.Contains("X-Robots-Tag"), address);
            Assert.NotEqual("", page.One("meta[name=description]").GetAttribute("content"));
        }
        Assert.Contains("\nUser-agent: *\nDisallow: /q/\n", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
