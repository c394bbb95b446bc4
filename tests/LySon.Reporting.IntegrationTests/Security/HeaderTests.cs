using LySon.Reporting.IntegrationTests.Fixture;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class HeaderTests
{
    [Fact]
    public async Task Every_answer_forbids_foreign_code_frames_and_guessing_of_types()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        string[] more = ["/no-such-page", "/healthz", "/images/favicon.svg"];
        foreach (var address in Endpoints.Pages(app).Select(p => p.Address).Concat(more))
        {
            var headers = (await client.GetAsync(address)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            // A private link is told to nobody, not even to the portal's own pages.
            var isPrivate = address.StartsWith("/register-venue/", StringComparison.Ordinal) || address == "/account/reset";
            Assert.Equal(isPrivate ? "no-referrer" : "same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var page = await app.NewClientThatStays().OpenAsync("/account/sign-in");
        var answer = await page.Form().Fill("UserName", "nhaplieu").Fill("Password", "LySon@576").SubmitAsync();
        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("lyson.reporting=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pages_with_an_agency_s_data_are_not_kept_by_others()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var response = await (await app.SignInAsync("nhaplieu")).GetAsync("/directives");
        Assert.DoesNotContain("public", response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }
}
