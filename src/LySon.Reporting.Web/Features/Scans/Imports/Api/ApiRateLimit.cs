using System.Threading.RateLimiting;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>So many requests from one address a minute ("Api:RequestsPerMinute", 0 = no limit), so that nobody guesses keys.</summary>
internal sealed class ApiRateLimit(IConfiguration configuration) : IRateLimiterPolicy<NetworkKey>
{
    public const string TooFast = "Gửi quá nhanh. Chờ một phút rồi gửi lại cùng tên lô.";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly int permits = configuration.GetValue("Api:RequestsPerMinute", 120);

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await ApiAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, TooFast);
    };

    public RateLimitPartition<NetworkKey> GetPartition(HttpContext httpContext) => NetworkLimit.Of(httpContext, permits, Window);
}
