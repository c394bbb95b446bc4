using System.Collections.Concurrent;

namespace LySon.Reporting.IntegrationTests.Scans.Faults;

/// <summary>People who open pages without a pause; every answer that is not the page is kept.</summary>
internal sealed class ReaderLoad(HttpClient client, IReadOnlyList<string> pages)
{
    private const int Readers = 4;

    private readonly ConcurrentQueue<string> failures = new();
    private Task[] running = [];
    private volatile bool stopping;
    private int answered;

    public int Answered => Volatile.Read(ref answered);

    /// <summary>"/v answered 502".</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public void Start() => running = [.. Enumerable.Range(0, Readers).Select(ReadAsync)];

    public Task StopAsync()
    {
        stopping = true;
        return Task.WhenAll(running);
    }

    private async Task ReadAsync(int number)
    {
        for (; !stopping; number++)
        {
            var page = pages[number % pages.Count];
            try
            {
                using var answer = await client.GetAsync(page);
                if (!answer.IsSuccessStatusCode) failures.Enqueue($"{page} answered {(int)answer.StatusCode}");
                Interlocked.Increment(ref answered);
            }
            catch (HttpRequestException failure)
            {
                failures.Enqueue($"{page}: {failure.Message}");
            }
        }
    }
}
