using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <param name="Page">Its route, "requests/{id}/rollup": never an address that somebody asked for.</param>
/// <param name="Count">How often it was answered.</param>
/// <param name="Slow">The time within which 95 of 100 answers came, to a tenth.</param>
internal sealed record PageTime(string Page, long Count, TimeSpan Slow);

/// <summary>
/// How many requests this node answers, and how long its pages took in the last 24 hours. In memory, of this node only, and of nobody in
/// particular.
/// </summary>
internal sealed class RequestMeter(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PageHours> pages = new(StringComparer.Ordinal);
    private long requests;

    /// <summary>Since the start.</summary>
    public long Requests => Interlocked.Read(ref requests);

    public void Count() => Interlocked.Increment(ref requests);

    public void Note(string page, TimeSpan took) => pages.GetOrAdd(page, _ => new PageHours()).Add(Hour, took);

    /// <summary>Pages that were asked for in the last 24 hours, the slowest first.</summary>
    public IReadOnlyList<PageTime> Slowest() => [.. pages.Select(p => p.Value.Read(p.Key, Hour)).OfType<PageTime>()
        .OrderByDescending(p => p.Slow)];

    private long Hour => time.GetUtcNow().ToUnixTimeSeconds() / 3600;

    /// <summary>One day of one page: an hour is a histogram whose steps grow by a fifth, from a millisecond to a minute.</summary>
    private sealed class PageHours
    {
        private const int Hours = 24;
        private const int Steps = 62;
        private const double Growth = 1.2;

        private readonly int[][] counts = new int[Hours][];
        private readonly long[] hours = new long[Hours];

        public void Add(long hour, TimeSpan took)
        {
            var step = Math.Clamp((int)(Math.Log(Math.Max(took.TotalMilliseconds, 1)) / Math.Log(Growth)), 0, Steps - 1);
            lock (counts)
            {
                var place = hour % Hours;
                if (hours[place] != hour) (hours[place], counts[place]) = (hour, new int[Steps]);
                counts[place][step]++;
            }
        }

        public PageTime? Read(string page, long now)
        {
            var sums = new long[Steps];
            lock (counts)
            {
                for (var place = 0; place < Hours; place++)
                    for (var step = 0; counts[place] is { } hour && now - hours[place] < Hours && step < Steps; step++) sums[step] +=
                        hour[step];
            }
            var total = sums.Sum();
            if (total == 0) return null;
            var (seen, at) = (0L, 0);
            while ((seen += sums[at]) * 100 < total * 95) at++;
            return new(page, total, TimeSpan.FromMilliseconds(Math.Pow(Growth, at + 0.5)));
        }
    }
}

internal static class RequestMeterSetup
{
    /// <summary>
    /// Measures pages from the first to the last byte of the portal's own work; streams, files and assets are only counted.
    /// </summary>
    public static void UseRequestMeter(this WebApplication app)
    {
        var meter = app.Services.GetRequiredService<RequestMeter>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            meter.Count();
            var start = time.GetTimestamp();
            await next(context);
            if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.AttributeRouteInfo?.Template is { } page
                && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                    && context.Response.StatusCode < 400)
                meter.Note(page, time.GetElapsedTime(start));
        });
    }
}
