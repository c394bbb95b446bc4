using System.Text.Json;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>The figures of today for a screen on the wall of a command centre, kept up to date by server-sent events.</summary>
[Authorize(StatisticsSetup.SeeStatistics)]
[TakesLong]
public sealed class WallModel(WallFeed feed, CurrentUser me, SessionWatch session, TimeProvider time, IHostApplicationLifetime lifetime)
    : PageModel
{
    /// <summary>A stream ends then, and the browser opens the next, which asks anew whether this person may see it.</summary>
    private static readonly TimeSpan StreamTime = TimeSpan.FromMinutes(10);

    /// <summary>Without anything new a line is sent so that no proxy takes the stream for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const string RetrySeconds = "10";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    internal WallState State { get; private set; } = null!;
    internal bool SeesOthers => me.Is(Roles.Province);

    public async Task OnGetAsync() => State = await feed.ReadAsync(me.AgencyId, SeesOthers);

    public async Task<IActionResult> OnGetStreamAsync()
    {
        var (place, refusal) = feed.Enter(me.Id);
        if (refusal is not null) return Refuse(refusal);
        using var _ = place;
        Response.ContentType = "text/event-stream";
        // A buffering proxy would show the wall late.
        Response.Headers["X-Accel-Buffering"] = "no";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await SendAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The screen was switched off, or this node stops; the browser looks for the next.
        }
        return new EmptyResult();
    }

    /// <summary>The browser's event source gives up on this answer; wall.js comes again.</summary>
    private ContentResult Refuse(string sentence)
    {
        Response.Headers.RetryAfter = RetrySeconds;
        return new()
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable, Content = sentence,
            ContentType = "text/plain; charset=utf-8"
        };
    }

    private async Task SendAsync(CancellationToken stop)
    {
        var end = time.GetUtcNow() + StreamTime;
        var spoken = DateTimeOffset.MinValue;
        WallState? shown = null;
        while (time.GetUtcNow() < end && await session.IsOpenAsync(stop))
        {
            var state = await feed.ReadAsync(me.AgencyId, SeesOthers);
            if (!state.ShowsWhat(shown)) (shown, spoken) = (state, await SayAsync(
                $"data: {JsonSerializer.Serialize(state, Web)}\n\n", stop));
            else if (time.GetUtcNow() - spoken >= Silence) spoken = await SayAsync(":\n\n", stop);
            await Task.Delay(WallFeed.Interval, time, stop);
        }
    }

    private async Task<DateTimeOffset> SayAsync(string text, CancellationToken stop)
    {
        await Response.WriteAsync(text, stop);
        await Response.Body.FlushAsync(stop);
        return time.GetUtcNow();
    }
}
