using System.Net;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Commands;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Security;

public sealed class TooFastTests
{
    /// <summary>The limits of pages, one each; signing in has its own sentences (SignInTests).</summary>
    [Theory]
    [InlineData("Registrations:PerHour", "/register-venue")]
    public async Task Who_is_too_fast_gets_a_page_and_the_time_to_come_again(string limit, string address)
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set(limit, "1"));
        var client = app.NewClient();
        await (await client.OpenAsync(address)).Form().SubmitAsync();
        var refused = await (await client.OpenAsync(address)).Form().SubmitAsync();
        Assert.Equal((HttpStatusCode.TooManyRequests, "Thao tác quá nhanh"), (refused.Status, refused.Title));
        AssertSaysWhen(refused.Response);
        var minutes = (int)Math.Ceiling(refused.Response.Headers.RetryAfter!.Delta!.Value.TotalMinutes);
        Assert.True(minutes > 1, "The limit is one of an hour.");
        Assert.Contains($"Chờ {minutes} phút rồi thử lại.", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SignIn:AttemptsPerMinute")]
    [InlineData("Accounts:ResetsPerHour")]
    [InlineData("Registrations:PerHour")]
    [InlineData("Api:RequestsPerMinute")]
    public async Task A_limit_below_nothing_stops_the_portal_at_its_start(string limit)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, Content.Schema);
        var refused = await PortalProcess.RunAsync(database, $"serve --urls=http://127.0.0.1:0 --{limit}=-1");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(refused.Errors, line => line.Contains(limit.Split(':')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(refused.Errors, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_does_a_phone()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Scans:PermitsPerMinute", "1"));
        await using var scope = app.NewDb();
        var address = $"/q/{(await scope.Db.VenueCodes().FirstAsync(c => c.ReplacedAt == null)).Code}";
        await app.NewClient().PostAsync(address, null);
        var refused = await app.NewClient().PostAsync(address, null);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        AssertSaysWhen(refused);
    }

    [Fact]
    public async Task So_does_another_program()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Api:RequestsPerMinute", "1"));
        await app.NewClient().PostAsync("/api/v1/scan-counts", null);
        var refused = await app.NewClient().PostAsync("/api/v1/scan-counts", null);
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"),
            (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        AssertSaysWhen(refused);
    }

    private static void AssertSaysWhen(HttpResponseMessage refused) =>
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
}
