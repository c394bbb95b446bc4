using System.Threading.RateLimiting;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>So many requests from one network a minute, so that nobody guesses keys.</summary>
internal sealed class ApiRateLimit(IOptions<ApiOptions> options) : IRateLimiterPolicy<NetworkKey>
{
    public const string TooFast = "Gửi quá nhanh. Chờ một phút rồi gửi lại cùng tên lô.";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (rejected, _) =>
    {
        Infrastructure.Security.TooFast.SayWhen(rejected.HttpContext.Response, rejected.Lease);
        await ApiAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, TooFast);
    };

    public RateLimitPartition<NetworkKey> GetPartition(HttpContext httpContext) =>
        NetworkLimit.Of(httpContext, options.Value.RequestsPerMinute, Window);
}
