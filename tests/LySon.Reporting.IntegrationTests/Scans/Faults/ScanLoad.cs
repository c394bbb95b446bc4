using System.Collections.Concurrent;
using System.Net;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>
/// Phones that scan without a pause. One that is refused comes again under the same key, as the page's script does; one whose link breaks
/// stops, and its scan stays unanswered until <see cref="AskAgainAsync"/>.
/// </summary>
/// <param name="codes">The addresses of codes, "/q/ABCDEFGHJK".</param>
internal sealed class ScanLoad(IReadOnlyList<string> codes)
{
    public const int Phones = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<Scan, bool> unanswered = new();
    private readonly ConcurrentQueue<Refusal> refusals = new();
    private readonly ConcurrentDictionary<int, Scan> latest = new();
    private Task[] running = [];
    private volatile bool stopping;
    private int acknowledged;

    public sealed record Scan(string Code, Guid Key);

    public sealed record Refusal(HttpStatusCode Status, TimeSpan? RetryAfter);

    /// <summary>Scans that were answered 204.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Scans that were sent and have no 204 yet: on their way, refused, or broken off.</summary>
    public int Unanswered => unanswered.Count;

    public IReadOnlyCollection<Refusal> Refusals => refusals;

    /// <summary>The phones share the portals.</summary>
    public void Start(params IReadOnlyList<ServingPortal> portals) => Start([.. portals.Select(p => p.Phones)]);

    /// <summary>The same through a proxy.</summary>
    public void Start(params IReadOnlyList<HttpClient> clients)
    {
        stopping = false;
        running = [.. Enumerable.Range(0, Phones).Select(phone => ScanAsync(phone, clients[phone % clients.Count]))];
    }

    /// <summary>Returns once this many more scans were acknowledged.</summary>
    public Task CountsAsync(int more)
    {
        var enough = Acknowledged + more;
        return Eventually.TrueAsync(() => Acknowledged >= enough, $"{more} more scans are counted");
    }

    public Task IsRefusedAsync()
    {
        var before = refusals.Count;
        return Eventually.TrueAsync(() => refusals.Count > before, "a scan is refused");
    }

    /// <summary>Each phone stops after the answer that it waits for.</summary>
    public Task StopAsync()
    {
        stopping = true;
        return Task.WhenAll(running);
    }

    /// <summary>
    /// Sends every unanswered scan again, and once more as if that answer too was lost, and so the latest acknowledged ones.
    /// </summary>
    public Task AskAgainAsync(ServingPortal portal) => Task.WhenAll(unanswered.Keys.Concat(latest.Values).ToList().Select(async scan =>
    {
        foreach (var _ in (int[])[1, 2])
        {
            using var answer = await SendAsync(portal.Phones, scan);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
        if (unanswered.TryRemove(scan, out _)) Interlocked.Increment(ref acknowledged);
    }));

    private async Task ScanAsync(int phone, HttpClient client)
    {
        for (var number = phone; !stopping; number++)
        {
            var scan = new Scan(codes[number % codes.Count], Guid.NewGuid());
            unanswered[scan] = true;
            try
            {
                while (!await IsCountedAsync(client, scan))
                {
                    if (stopping) return;
                    await Task.Delay(Pause);
                }
            }
            catch (HttpRequestException)
            {
                return;
            }
            unanswered.TryRemove(scan, out _);
            latest[phone] = scan;
            Interlocked.Increment(ref acknowledged);
        }
    }

    private async Task<bool> IsCountedAsync(HttpClient client, Scan scan)
    {
        using var answer = await SendAsync(client, scan);
        if (answer.StatusCode == HttpStatusCode.NoContent) return true;
        refusals.Enqueue(new(answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        return false;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Scan scan)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, scan.Code);
        request.Headers.Add("Idempotency-Key", scan.Key.ToString());
        return await client.SendAsync(request);
    }
}
