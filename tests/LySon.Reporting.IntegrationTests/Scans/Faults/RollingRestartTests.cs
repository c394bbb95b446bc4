using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>The nodes are stopped and started one after the other, behind the documented proxy and under load, as for an upgrade.</summary>
public sealed class RollingRestartTests
{
    /// <summary>As documented in the long form; in the short form all are shorter, in the same order.</summary>
    private static readonly (Nginx.Times Proxy, int Notice) Times = FaultRuns.IsLong ? (new(Keep: 3, LeaveOut: 3), 5)
        : (new(Keep: 1, LeaveOut: 1), 3);

    private static readonly string[] Pages = ["/account/sign-in", "/v", "/api", "/register-venue"];

    [Fact]
    public async Task No_request_fails_while_the_nodes_are_restarted_behind_the_documented_proxy()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var faults = await FaultArrangement.CreateAsync(database);
        var settings = $"--Stopping:NoticeSeconds={Times.Notice} --ForwardedHeaders:KnownProxies=127.0.0.1";
        ServingPortal[] nodes = await Task.WhenAll(Enumerable.Range(0, FaultRuns.IsLong ? 3 : 2)
            .Select(_ => faults.StartPortalAsync(settings)));
        await using var proxy = await Nginx.StartAsync([.. nodes.Select(n => n.Port)], Times.Proxy);
        using var phones = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = proxy.Address };
        await Eventually.TrueAsync(async () => await IsServedAsync(phones), "nginx serves");

        var readers = new ReaderLoad(phones, Pages);
        faults.Load.Start(phones);
        readers.Start();
        for (var round = 0; round < (FaultRuns.IsLong ? FaultRuns.Rounds : 1); round++)
        {
            foreach (var node in nodes)
            {
                await faults.Load.CountsAsync(more: 5 * ScanLoad.Phones);
                Assert.Equal(0, await node.StopAsync());
                await faults.StartAsync(node);
            }
        }
        await readers.StopAsync();
        await faults.Load.StopAsync();

        var restarts = nodes.Length * (FaultRuns.IsLong ? FaultRuns.Rounds : 1);
        FaultRuns.Note($"{restarts} restarts, {faults.Load.Acknowledged} scans, {readers.Answered} pages");
        Assert.Empty(readers.Failures);
        Assert.Empty(faults.Load.Refusals);
        Assert.Equal(0, faults.Load.Unanswered);
        await CountedScans.AssertSumAsync(database, faults.Load.Acknowledged);
    }

    [Fact]
    public async Task What_the_proxy_has_to_say_itself_is_said_in_Vietnamese()
    {
        // Nobody listens there.
        await using var proxy = await Nginx.StartAsync([Commands.PortalProcess.FreePort()], Times.Proxy);
        using var client = new HttpClient { BaseAddress = proxy.Address };
        await Eventually.TrueAsync(async () => await AnswerAsync(client.GetAsync("/")) is not null, "nginx serves");
        foreach (var path in (string[])["/inspection", "/q/ABCDEFGHJK", "/statistics/wall"])
        {
            using var large = await client.PostAsync(path, new ByteArrayContent(new byte[53 << 20]));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
            Assert.Contains("tối đa 50 MB", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            // 51 MB are let through, to where nobody is.
            using var away = await client.PostAsync(path, new ByteArrayContent(new byte[51 << 20]));
            Assert.Equal((HttpStatusCode.BadGateway, true), (away.StatusCode, away.Headers.RetryAfter?.Delta > TimeSpan.Zero));
            Assert.Contains("tạm thời không phục vụ được", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<bool> IsServedAsync(HttpClient client) => await AnswerAsync(client.GetAsync("/healthz")) == HttpStatusCode.OK;

    private static async Task<HttpStatusCode?> AnswerAsync(Task<HttpResponseMessage> asked)
    {
        try
        {
            using var answer = await asked;
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
