using System.Net;
using System.Threading.RateLimiting;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>So many requests from one address in a window of time. The address is a key in memory for as long; it is neither kept nor logged.</summary>
internal static class AddressLimit
{
    /// <param name="permits">0 = no limit.</param>
    public static RateLimitPartition<IPAddress> Of(HttpContext context, int permits, TimeSpan window) => permits == 0
        ? RateLimitPartition.GetNoLimiter(IPAddress.Any)
        : RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new() { PermitLimit = permits, Window = window });
}
