using System.Net;
using System.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class SecretPathTests
{
    private const string Key = "k3yThatNobodyMayRead";

    [Fact]
    public async Task A_private_link_is_in_no_log_be_it_opened_mistyped_failing_or_named_by_an_exception()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Path, $"logs-{Guid.NewGuid():N}")).FullName;
        await using var app = await ReportingTestApp.StartAsync(environment: "Production", configure: a =>
        {
            a.Set("Logging:Directory", folder);
            // The product's own log again, in place of the one that tests look into.
            a.Replace = services => services.Remove(services.Last(s => s.ServiceType == typeof(ILoggerFactory)));
        });
        var visitor = app.NewClientThatStays();
        string[] links = [$"/register-venue/{Key}", $"/REGISTER-VENUE/{Key}/poster.pdf", $"/register-venue/{Key}/x",
            $"/register-venue//{Key}.", $"/register-venue%2F{Key}", $"/register-venue/%20{Key}"];
        foreach (var link in links)
        {
            var answer = await visitor.GetAsync(link);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
        var reset = await visitor.GetAsync($"/account/reset/{Key}");
        Assert.Equal((HttpStatusCode.OK, "no-referrer"), (reset.StatusCode, Assert.Single(reset.Headers.GetValues("Referrer-Policy"))));
        await using (var scope = app.NewDb()) await scope.Db.Database.ExecuteSqlAsync($"""DROP TABLE "VenueRegistrations" """);
        var failed = await visitor.GetAsync($"/register-venue/{Key}");
        Assert.Equal((HttpStatusCode.InternalServerError, "no-referrer"),
            (failed.StatusCode, Assert.Single(failed.Headers.GetValues("Referrer-Policy"))));
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Test")
            .LogError(new InvalidOperationException($"No route for https://example.vn/register-venue/{Key}/poster.pdf."),
                "Failed at {Addresses}", (object)(string[])[$"/register-venue/{Key}"]);

        var log = await ReadAsync(folder);
        foreach (var masked in (string[])["/register-venue/***", "/account/reset/***"])
            Assert.Contains(masked, log, StringComparison.Ordinal);
        Assert.Contains("no such table", log, StringComparison.Ordinal);
        Assert.Contains("No route for https://example.vn/register-venue/***", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_public_page_whose_address_holds_a_key_says_so()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var open = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && e.RoutePattern.Parameters.Any(p => p.Name is "key" or "token")).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, e => Assert.NotNull(e.Metadata.GetMetadata<SecretPathAttribute>()));
    }

    private static async Task<string> ReadAsync(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }
}
