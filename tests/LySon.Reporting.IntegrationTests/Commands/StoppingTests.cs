using System.Net;
using System.Net.Sockets;
using System.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Scans.Faults;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Stopping;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Commands;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_portal_that_was_told_to_stop_is_not_ready_but_serves_and_asks_for_new_connections()
    {
        await using var app = await ReportingTestApp.StartAsync(configure: a => a.Set("Stopping:NoticeSeconds", "600"));
        var visitor = app.NewClientThatStays();
        Assert.Null((await visitor.GetAsync("/v")).Headers.ConnectionClose);
        Assert.True(app.Services.GetRequiredService<PortalLifetime>().Tell());
        await Eventually.TrueAsync(async () => (await visitor.GetAsync("/readyz")).StatusCode == HttpStatusCode.ServiceUnavailable,
            "it says that it is not ready");
        using var page = await visitor.GetAsync("/v");
        Assert.Equal((HttpStatusCode.OK, true), (page.StatusCode, page.Headers.ConnectionClose == true));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task A_request_in_flight_is_finished_and_counted_after_the_portal_listens_no_more()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var faults = await FaultArrangement.CreateAsync(database);
        // Longer than the two seconds after which the command line once ended everything.
        var portal = await faults.StartPortalAsync("--Stopping:NoticeSeconds=3");
        using var scan = await SlowScan.BeginAsync(portal, faults.Codes[0]);
        portal.Tell();
        await Eventually.TrueAsync(async () => await portal.ShowAsync("/readyz") == HttpStatusCode.ServiceUnavailable, "it is not ready");
        Assert.Equal(HttpStatusCode.OK, await portal.ShowAsync(faults.Codes[0]));
        await Eventually.TrueAsync(async () => await portal.ShowAsync("/healthz") is null, "it listens no more");
        Assert.StartsWith("HTTP/1.1 204", await scan.EndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.EndAsync());
        await CountedScans.AssertSumAsync(database, 1);
    }

    [Fact]
    public async Task A_second_signal_does_not_wait()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var faults = await FaultArrangement.CreateAsync(database);
        // Until the end of the notice the test would be given up.
        var portal = await faults.StartPortalAsync("--Stopping:NoticeSeconds=600 --Stopping:FinishSeconds=600");
        using var scan = await SlowScan.BeginAsync(portal, faults.Codes[0]);
        portal.Tell();
        await Eventually.TrueAsync(async () => await portal.ShowAsync("/readyz") == HttpStatusCode.ServiceUnavailable, "it was told once");
        Assert.Equal(0, await portal.StopAsync());
    }

    /// <summary>A phone on a bad link: it sends a little at a time, and the last of it when it is told.</summary>
    private sealed class SlowScan(TcpClient connection) : IDisposable
    {
        /// <summary>Below what a scan may send, and a little at a time above the rate under which the server gives a phone up.</summary>
        private const int Length = 3_900;
        private const int Piece = 100;
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

        private static readonly byte[] Body = Encoding.ASCII.GetBytes("key=0197a8f0-0000-7000-8000-000000000001&rest=".PadRight(
            Length, 'x'));

        private readonly CancellationTokenSource hurry = new();
        private Task sending = Task.CompletedTask;

        public static async Task<SlowScan> BeginAsync(ServingPortal portal, string code)
        {
            var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, portal.Port);
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {code} HTTP/1.1\r\nHost: localhost\r\n"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {Length}\r\n\r\n"));
            var scan = new SlowScan(connection);
            scan.sending = scan.SendAsync();
            // An answer to a later request on another connection shows that the portal is past reading this one's head.
            Assert.Equal(HttpStatusCode.OK, await portal.ShowAsync(code));
            return scan;
        }

        /// <returns>The answer.</returns>
        public async Task<string> EndAsync()
        {
            await hurry.CancelAsync();
            await sending;
            using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
            return await reader.ReadToEndAsync();
        }

        public void Dispose()
        {
            hurry.Dispose();
            connection.Dispose();
        }

        private async Task SendAsync()
        {
            for (var sent = 0; sent < Length; sent += Piece)
            {
                if (!hurry.IsCancellationRequested) await Task.Delay(Pause, hurry.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await connection.GetStream().WriteAsync(Body.AsMemory(sent, Piece));
            }
        }
    }
}
