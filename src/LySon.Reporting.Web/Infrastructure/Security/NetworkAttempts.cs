using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Tries to sign in a minute from one network, over all accounts. Each node counts by itself: it bounds the
/// work of hashing, which each node does by itself as well.
/// </summary>
internal sealed class NetworkAttempts : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly IHttpContextAccessor http;
    private readonly PartitionedRateLimiter<HttpContext> limiter;

    public NetworkAttempts(IOptions<SignInLimitOptions> options, IHttpContextAccessor http)
    {
        this.http = http;
        var permits = options.Value.AttemptsPerMinute;
        limiter = PartitionedRateLimiter.Create<HttpContext, NetworkKey>(context => NetworkLimit.Of(context, permits, Window));
    }

    /// <returns>How long to wait; null when one may try.</returns>
    public TimeSpan? Take()
    {
        if (http.HttpContext is not { } context) return null;
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null : TooFast.WaitOf(lease);
    }

    public void Dispose() => limiter.Dispose();
}
