using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// The answer to whoever is too fast: 429 with the time after which it is worth coming again. For people the page of this error follows.
/// </summary>
internal static class TooFast
{
    /// <summary>Where the limit does not say how long, a usual window.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    public static ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        SayWhen(rejected.HttpContext.Response, rejected.Lease);
        return ValueTask.CompletedTask;
    }

    public static void SayWhen(HttpResponse response, RateLimitLease lease) => SayWhen(response, WaitOf(lease));

    /// <param name="wait">Rounded up to whole seconds.</param>
    public static void SayWhen(HttpResponse response, TimeSpan wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How long a limit that refused is still closed.</summary>
    public static TimeSpan WaitOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var left)
        && left > TimeSpan.Zero ? left : Usual;
}
