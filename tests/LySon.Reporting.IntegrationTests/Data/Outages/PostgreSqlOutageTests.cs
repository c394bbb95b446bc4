using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using Npgsql;
using Serilog.Events;

namespace LySon.Reporting.IntegrationTests.Data.Outages;

public sealed class PostgreSqlOutageTests(OutageServer server) : IClassFixture<OutageServer>
{
    private const int Fields = 20_000;

    /// <summary>One freeze in every run of the tests, as many as REPORTING_FAULTS says where it is set.</summary>
    private static readonly int Rounds = FaultRuns.IsLong ? FaultRuns.Rounds : 1;

    [Fact]
    public async Task A_server_that_has_frozen_is_answered_in_time_everywhere_and_goes_on_when_it_thaws()
    {
        await using var app = await server.StartPortalAsync();
        var walk = new OutageWalk(app);
        await walk.SignInAsync();
        var client = await app.SignInAsync("nhaplieu");
        for (var round = 1; round <= Rounds; round++)
        {
            // Connections that were alive before.
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.OpenAsync("/directives")));
            await server.Server.FreezeAsync();
            try
            {
                Assert.True(await walk.AssertAsync() > 200);
            }
            finally
            {
                await server.Server.ThawAsync();
            }
            await ServesAgainAsync(app, client);
            Assert.Equal((round, round), (Lines(app, "The database is away").Count(), Lines(app, "The database is back").Count()));
        }
        Assert.Empty(app.Log.Stacks());
    }

    [Fact]
    public async Task While_a_server_is_stopped_every_address_says_so_and_a_form_of_any_size_stays_on_the_screen()
    {
        await using var app = await server.StartPortalAsync();
        var walk = new OutageWalk(app);
        await walk.SignInAsync();
        var client = await app.SignInAsync("nhaplieu");
        var token = (await client.OpenAsync("/scans")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        await server.Server.ControlAsync("stop -m fast");
        try
        {
            await Eventually.TrueAsync(
                async () => (await client.GetAsync("/guide")).StatusCode == HttpStatusCode.ServiceUnavailable, "PostgreSQL is away");
            Assert.True(await walk.AssertAsync() > 200);
            using var form = new FormUrlEncodedContent(Enumerable.Range(0, Fields)
                .Select(i => KeyValuePair.Create($"Input.Rows[{i}]", $"{i}")).Append(new("__RequestVerificationToken", token)));
            var page = await Pages.ReadAsync(client, await client.PostAsync("/scans?week=2021-11-08", form));
            Assert.Equal("Chưa gửi được, nội dung vẫn còn", page.Title);
            Assert.Equal(Fields + 1, page.All("main form input[type=hidden]").Count);
            // Another site's form does not become one of the portal's.
            using var forged = new FormUrlEncodedContent([new("Input.Number", "1")]);
            Assert.Equal(["Input.Number"], (await Pages.ReadAsync(client, await client.PostAsync("/directives/new", forged)))
                .All("main form input").Select(i => i.GetAttribute("name")));
        }
        finally
        {
            await server.Server.ControlAsync("start");
        }
        await ServesAgainAsync(app, client);
        Assert.Single(Lines(app, "The database is away"));
        Assert.Empty(app.Log.Stacks());
    }

    [Fact]
    public async Task With_fewer_connections_than_requests_these_wait_for_their_turn_and_none_is_refused()
    {
        // More than the server has: what it refuses is waited for, too.
        await using var app = await server.StartPortalAsync(connections: 2 * OutageServer.Connections);
        var client = await app.SignInAsync("nhaplieu");
        var answers = await Task.WhenAll(Enumerable.Range(0, 83).Select(_ => client.GetAsync("/directives")));
        Assert.Equal([HttpStatusCode.OK], answers.Select(a => a.StatusCode).Distinct());
    }

    [Fact]
    public async Task A_row_that_another_holds_costs_its_own_request_a_few_seconds_and_nobody_else_anything()
    {
        await using var app = await server.StartPortalAsync();
        var client = await app.SignInAsync("nhaplieu");
        var form = (await client.OpenAsync("/directives/1/edit")).Form().Fill("Subject", "V/v triển khai ứng dụng khai báo y tế");
        await using var other = new NpgsqlConnection(app.Database.ConnectionString + ";Pooling=false");
        await other.OpenAsync();
        await using (var transaction = await other.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("""SELECT 1 FROM "Directives" WHERE "Id" = 1 FOR UPDATE""", other, transaction);
            await hold.ExecuteNonQueryAsync();
            var held = form.SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/directives")).Status);
            var page = await held;
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Chưa gửi được, nội dung vẫn còn"), (page.Status, page.Title));
            Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/directives")).Status);
            await transaction.RollbackAsync();
            Assert.Equal("/directives", (await page.Form().SubmitAsync()).Address);
            Assert.Contains("V/v triển khai ứng dụng khai báo y tế",
                (await client.OpenAsync("/directives/1/edit")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        Assert.Empty(Lines(app, "The database is away"));
    }

    /// <summary>The clock of the tests stands still, and with it the pause until the next look.</summary>
    private static Task ServesAgainAsync(ReportingTestApp app, HttpClient client) => Eventually.TrueAsync(async () =>
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await client.GetAsync("/directives")).StatusCode == HttpStatusCode.OK;
    }, "the portal serves again");

    private static IEnumerable<LogEvent> Lines(ReportingTestApp app, string beginning) =>
        app.Log.Events.Where(e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)
            .StartsWith(beginning, StringComparison.Ordinal));
}
