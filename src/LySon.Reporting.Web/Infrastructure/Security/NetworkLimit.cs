using System.Net;
using System.Threading.RateLimiting;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// So many requests from one network in a window of time. The network is a key in memory for as long; it is neither kept nor logged.
/// </summary>
internal static class NetworkLimit
{
    /// <param name="permits">0 = no limit.</param>
    public static RateLimitPartition<NetworkKey> Of(HttpContext context, int permits, TimeSpan window) => permits == 0
        // A key of its own: whoever comes first with a key decides its limiter.
        ? RateLimitPartition.GetNoLimiter(NetworkKey.Of(IPAddress.Any))
        : RateLimitPartition.GetFixedWindowLimiter(NetworkKey.Of(context), _ => new() { PermitLimit = permits, Window = window });
}
